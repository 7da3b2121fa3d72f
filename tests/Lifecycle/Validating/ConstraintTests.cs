using Levain.Definitions.Contracts;
using Xunit;

namespace Levain.Validating;

public sealed class ConstraintTests : IDisposable
{
    private const string Header = "id,side,way,code,from,until,name";
    private readonly ContractTable<Visit> table = new();

    public void Dispose() => table.Dispose();

    [Fact]
    public async Task Good_rows_break_nothing() => Assert.Empty((await ValidateAsync()).Violations);

    public static TheoryData<string, string> BadRows => new()
    {
        { "90,east,shop,AB1,1,2,x", "UnknownCategory Side OneOf Error: one of north, south" },
        { "90,North,shop,AB1,1,2,x", "UnknownCategory Side OneOf Error: one of north, south" },
        { "90,,shop,AB1,1,2,x", "MissingValue Side  Error: required" },
        { "90,north,shop,ab1,1,2,x", "PatternMismatch Code Matches Error: text that matches [A-Z]{2}[0-9]+" },
        { "90,north,shop,AB1 ,1,2,x", "PatternMismatch Code Matches Error: text that matches [A-Z]{2}[0-9]+" },
        { "90,north,shop,AB12345,1,2,x", "WrongLength Code Length Error: 3 to 6 characters" },
        { "90,north,shop,AB1,3,2,x", "RuleBroken IsForward Rule Error: until is not before from" },
        { "90,north,shop,AB1,-3,2,x", "OutOfRange From AtLeast Warning: at least 0" },
        { "90,north,shop,AB1,101,102,x", "OutOfRange From AtMost Error: at most 100" },
        { "90,north,shop,AB1,1,2,n1", "DuplicateValue Name Unique Error: unique" },
        { "1,north,shop,AB1,1,2,x", "DuplicateKey Id Key Error: one row a key" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_row_breaks_the_rule_that_it_breaks(string row, string told)
    {
        var report = await ValidateAsync(row);
        var violation = Assert.Single(report.Violations);
        Assert.Equal(told, $"{violation.Code} {violation.Column} {violation.Attribute} {violation.Severity}: {violation.Rule}");
        Assert.Equal((1L, 22L), (violation.Count, Assert.Single(violation.First).Line));
        Assert.Equal(violation.Severity == Severity.Error ? 1 : 0, report.Quarantined);
        Assert.True(report.Passed);
    }

    [Theory]
    [InlineData(5, false, 0)]
    [InlineData(6, true, 6)]
    public async Task An_open_set_takes_some_unknown_categories(int unknown, bool stops, int told)
    {
        var report = await ValidateAsync([.. Enumerable.Range(90, unknown).Select(i => $"{i},north,boat,AB1,1,2,x{i}")]);
        Assert.Equal((!stops, 0L), (report.Passed, report.Quarantined));
        Assert.Equal(told, report.Violations.Sum(v => v.Count));
        Assert.All(report.Violations, v => Assert.Equal((ViolationCode.UnknownCategory, Severity.Error, stops), (v.Code, v.Severity, v.Stops)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task An_error_stops_above_its_own_share(int bad, bool passes)
    {
        var report = await ValidateAsync([.. Enumerable.Range(90, bad).Select(i => $"{i},north,shop,AB1,101,102,x{i}")]);
        Assert.Equal((passes, (long)bad), (report.Passed, report.Quarantined));
        Assert.Equal(!passes, Assert.Single(report.Violations).Stops);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 3)]
    public async Task A_warning_within_its_share_is_not_told(int bad, int told)
    {
        var report = await ValidateAsync([.. Enumerable.Range(90, bad).Select(i => $"{i},north,shop,AB1,1,200,x{i}")]);
        Assert.Equal((true, 0L, told), (report.Passed, report.Quarantined, (int)report.Violations.Sum(v => v.Count)));
    }

    [Fact]
    public async Task What_stops_comes_first_then_errors_then_warnings()
    {
        var report = await ValidateAsync(
            [.. Enumerable.Range(90, 9).Select(i => $"{i},north,shop,AB1,-1,2,x{i}"), .. Enumerable.Range(70, 4).Select(i => $"{i},north,shop,AB1,101,102,x{i}"), "60,east,shop,AB1,1,2,x"]);
        Assert.Equal(["OutOfRange", "UnknownCategory", "OutOfRange"], report.Violations.Select(v => v.Code.ToString()));
        Assert.Equal([true, false, false], report.Violations.Select(v => v.Stops));
    }

    [Fact]
    public async Task Personal_data_stand_nowhere()
    {
        var report = await ValidateAsync(
            "90,north,shop,AB1,1,2,Rumpelstiltskin", "91,north,shop,AB1,1,2,Cinderella", "92,east,shop,AB1,1,2,x", "93,north,Rapunzel",
            "94,north,shop,AB1,1,2,Cinderella");
        Assert.Equal(4, report.Violations.Count);
        Assert.Contains(report.Violations, v => v.Code == ViolationCode.WrongLength && v.First[0].Value == "(personal data)");
        foreach (var name in new[] { "Rumpelstiltskin", "Cinderella", "Rapunzel", "n1" })
            Assert.DoesNotContain(name, table.Written, StringComparison.Ordinal);
        Assert.Contains("22,WrongLength Name,90,north,shop,AB1,1,2,(personal data)", table.Quarantined, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_ten_megabytes_is_shown_by_its_beginning()
    {
        var report = await ValidateAsync("90,north,shop," + new string('é', 5_000_000) + ",1,2,x");
        Assert.All(report.Violations, v => Assert.Equal(new string('é', 60) + "... (10,000,000 bytes)", v.First[0].Value));
        Assert.Equal(2, report.Violations.Count);
    }

    [Fact]
    public async Task A_violation_reads_as_a_sentence()
    {
        var report = await ValidateAsync("90,,shop,AB1,1,2,x", "91,north,shop,AB1,3,2,y", "92,north,shop,AB1,5,2,z");
        Assert.Equal(
            [
                "RuleBroken in IsForward: 2 rows break the rule 'until is not before from' (8.70%); t.csv, line 23: ''; t.csv, line 24: ''",
                "MissingValue in Side: 1 row breaks the rule 'required' (4.35%); t.csv, line 22: ''",
            ],
            report.Violations.Select(v => v.Describe()));
    }

    private Task<ValidationReport> ValidateAsync(params string[] rows) =>
        table.ValidateAsync(Header, Enumerable.Range(0, 20).Select(i => $"{i},south,shop,AB{i},{i},{i + 9},n{i}").Concat(rows));
}
