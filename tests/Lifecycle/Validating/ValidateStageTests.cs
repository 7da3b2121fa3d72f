using System.Text;
using Levain.Stages;
using Xunit;

namespace Levain.Validating;

public sealed class ValidateStageTests : IDisposable
{
    private readonly ParcelTable parcels = new();

    public void Dispose() => parcels.Dispose();

    [Fact]
    public async Task A_good_table_passes_with_its_profile()
    {
        var report = await parcels.ValidateAsync(ParcelTable.Text(4, "p9,2020-01-09T00:00:00,100,,"));
        Assert.True(report.Passed);
        Assert.Empty(report.Violations);
        Assert.Equal((5L, 5L, 0L), (report.Rows, report.Accepted, report.Quarantined));
        Assert.Equal((new DateOnly(2020, 1, 9), new DateTime(2020, 1, 1, 10, 0, 0)), (report.AsOf, report.Oldest!.Value));
        var weight = parcels.Profile.Column("Weight")!;
        Assert.Equal((5L, 1.5, 100.0, 22.4), (parcels.Profile.Rows, weight.Minimum!.Value, weight.Maximum!.Value, Math.Round(weight.Mean!.Value, 9)));
        Assert.Equal(1, parcels.Profile.Column("Floor")!.Missing);
        Assert.Null(parcels.Profile.Column("Code")!.Mean);
    }

    public static TheoryData<string, string, string, string> BadRows => new()
    {
        { "x,2020-02-01T00:00:00,1,1", "FieldCount", "", "4 fields" },
        { "x,2020-02-01T00:00:00,1,1,,,", "FieldCount", "", "7 fields" },
        { "x,2020-02-30T00:00:00,1,1,", "WrongType", "At", "2020-02-30T00:00:00" },
        { "x,01.02.2020 10:00,1,1,", "WrongType", "At", "01.02.2020 10:00" },
        { "x,2020-02-01T00:00:00,\"1,5\",1,", "WrongType", "Weight", "1,5" },
        { "x,2020-02-01T00:00:00,NaN,1,", "WrongType", "Weight", "NaN" },
        { "x,2020-02-01T00:00:00,Infinity,1,", "WrongType", "Weight", "Infinity" },
        { "x,2020-02-01T00:00:00,1e400,1,", "WrongType", "Weight", "1e400" },
        { "x,2020-02-01T00:00:00,1,1.5,", "WrongType", "Floor", "1.5" },
        { "x,2020-02-01T00:00:00,,1,", "MissingValue", "Weight", "" },
        { ",2020-02-01T00:00:00,1,1,", "MissingValue", "Code", "" },
        { "x,2020-02-01T00:00:00,0,1,", "OutOfRange", "Weight", "0" },
        { "x,2020-02-01T00:00:00,100.1,1,", "OutOfRange", "Weight", "100.1" },
        { "p0,2020-02-01T00:00:00,1,1,", "DuplicateKey", "Code", "p0" },
        { "x,2020-02-01T00:00:00,1,1,s1", "DuplicateValue", "Stamp", "s1" },
        { "x,2019-02-01T00:00:00,1,1,", "OutOfOrder", "", "2019-02-01T00:00:00" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_goes_to_quarantine_with_its_reason(string row, string code, string column, string value)
    {
        foreach (var name in new[] { "de-DE", "tr-TR" })
        {
            using var culture = new Culture(name);
            var report = await parcels.ValidateAsync(ParcelTable.Text(4, row, "last,2020-02-02T00:00:00,1,1,"));
            var violation = Assert.Single(report.Violations);
            Assert.Equal((code, column, 1L, 1.0 / 6), (violation.Code.ToString(), violation.Column, violation.Count, violation.Share));
            Assert.Equal(new Example { File = "p.csv", Line = 6, Value = value }, Assert.Single(violation.First));
            Assert.True(report.Passed);
            Assert.Equal((6L, 5L, 1L), (report.Rows, report.Accepted, report.Quarantined));
            var kept = parcels.Quarantined;
            Assert.Equal($"file,line,reasons,fields\np.csv,6,{code} {column}".TrimEnd() + $",{row.Trim()}\n", kept);
        }
    }

    [Fact]
    public async Task All_violations_are_told_at_once_the_most_frequent_first()
    {
        var text = ParcelTable.Text(
            0, "a,2020-01-01T00:00:00,0,,", "b,never,0,x,", "b,2020-01-03T00:00:00,0,,", "c,2020-01-03T00:00:00,1,1,1",
            "c,2020-01-03T00:00:00,1,1,1", "d,2020-01-02T00:00:00,1,1,2");
        var report = await parcels.ValidateAsync(text);
        Assert.Equal(
            ["TooManyQuarantined:5", "TooManyMissing:2", "OutOfRange:3", "WrongType:1", "WrongType:1", "DuplicateKey:1", "DuplicateValue:1", "OutOfOrder:1"],
            report.Violations.Select(v => $"{v.Code}:{v.Count}"));
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task Five_examples_stand_for_all()
    {
        var rows = Enumerable.Range(0, 9).Select(i => $"x{i},2020-01-01T00:00:00,0,1,").ToArray();
        var violation = (await parcels.ValidateAsync(ParcelTable.Text(0, rows))).Violations.Single(v => v.Code == ViolationCode.OutOfRange);
        Assert.Equal((9L, 5), (violation.Count, violation.First.Count));
        Assert.Equal([2L, 3, 4, 5, 6], violation.First.Select(e => e.Line));
    }

    [Theory]
    [InlineData(0.25, true)]
    [InlineData(0.24, false)]
    [InlineData(0, false)]
    [InlineData(double.NaN, false)]
    public async Task The_limit_of_quarantine_is_the_definitions(double limit, bool passes)
    {
        var text = ParcelTable.Text(3, "x,2020-01-05T00:00:00,0,1,");
        var report = await parcels.ValidateAsync(text, model: new ParcelModel { Limit = limit });
        Assert.Equal(passes, report.Passed);
        Assert.Equal(!passes, report.Violations.Any(v => v.Code == ViolationCode.TooManyQuarantined));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task More_missing_than_tolerated_stops(int missing, bool passes)
    {
        var rows = Enumerable.Range(0, missing).Select(i => $"x{i},2020-01-05T00:00:00,1,,").ToArray();
        var report = await parcels.ValidateAsync(ParcelTable.Text(4 - missing, rows));
        Assert.Equal(passes, report.Passed);
        if (!passes) Assert.Equal((ViolationCode.TooManyMissing, "Floor", true), report.Violations[0] is var v ? (v.Code, v.Column, v.Stops) : default);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public async Task Old_rows_are_stale_as_of_a_day(int day, bool passes)
    {
        var report = await parcels.ValidateAsync(ParcelTable.Text(4), new DateOnly(2020, 1, day));
        Assert.Equal(passes, report.Passed);
        if (!passes) Told.Says(Assert.Single(report.Violations).Describe(), "Stale", "within 10 days of 2020-01-15", "2020-01-04, 11 days before");
    }

    [Fact]
    public async Task A_table_without_rows_stops()
    {
        var report = await parcels.ValidateAsync(ParcelTable.Header + "\n");
        Assert.False(report.Passed);
        Assert.Equal(ViolationCode.NoRows, Assert.Single(report.Violations).Code);
    }

    [Fact]
    public async Task A_table_without_a_good_row_stops_even_where_all_may_be_bad()
    {
        var report = await parcels.ValidateAsync(ParcelTable.Text(0, "x,,,,"), model: new ParcelModel { Limit = 1 });
        Assert.Contains(report.Violations, v => v is { Code: ViolationCode.NoRows, Stops: true });
    }

    [Fact]
    public async Task An_as_of_day_hides_what_came_later_good_and_bad()
    {
        string[] later = ["x,2020-02-01T00:00:00,0,,", "p0,2020-02-02T00:00:00,1,,", "z,2020-02-03T00:00:00,99,,"];
        var report = await parcels.ValidateAsync(ParcelTable.Text(4, later), new DateOnly(2020, 1, 4));
        var known = await parcels.ValidateAsync(ParcelTable.Text(4), new DateOnly(2020, 1, 4));
        Assert.Equal("no change", known.Change!.Sentence);
        Assert.Equal(Json.WriteLine(known with { Change = null }), Json.WriteLine(report));
    }

    [Fact]
    public async Task A_row_whose_time_cannot_be_read_does_not_vanish()
    {
        var report = await parcels.ValidateAsync(ParcelTable.Text(4, "x,soon,1,1,"), new DateOnly(2020, 1, 4));
        Assert.Equal(1, report.Quarantined);
    }

    [Fact]
    public async Task An_as_of_day_before_the_data_is_a_sentence() => Told.Says(
        await Told.ByAsync(() => parcels.ValidateAsync(ParcelTable.Text(4), new DateOnly(2019, 12, 31))),
        "--as-of=2019-12-31", "before the first row of parcels, 2020-01-01", "later date");

    [Fact]
    public async Task A_refusal_names_what_stops_it_and_what_to_mend()
    {
        var outcome = await parcels.OutcomeAsync(Encoding.UTF8.GetBytes(ParcelTable.Text(0, "x,2020-01-05T00:00:00,0,1,")));
        Assert.True(outcome.Refusal!.StopsModel);
        Told.Says(
            outcome.Refusal.Sentence, "The data break the contract: ", "NoRows", "TooManyQuarantined", "Mend the data");
        Assert.DoesNotContain("OutOfRange", outcome.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_are_outputs_of_the_stage()
    {
        await parcels.OutcomeAsync(Encoding.UTF8.GetBytes(ParcelTable.Text(4)));

        Assert.All([ValidateStage.SummaryFile, ValidateStage.PageFile], name => Assert.Contains(
            "Parcel", File.ReadAllText(Path.Combine(parcels.Workspace.Model("parcels"), name)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_taken_away_after_fetching_is_named()
    {
        using var checkout = new Checkout();
        checkout.Describe("parcels", ("p.csv", ParcelTable.Text(4)));
        await checkout.RunAsync("Fetch", new ParcelModel());
        File.Delete(Path.Combine(checkout.Workspace.Dataset("parcels"), "p.csv"));
        Told.Says(await Told.ByAsync(() => checkout.RunAsync("Validate", new ParcelModel())), "data/parcels/p.csv is missing", "--target=Fetch");
    }
}
