using Levain.Definitions.Contracts;
using Levain.Stages;
using Levain.Validating;
using Xunit;

namespace Levain.Output;

public sealed class ValidationNotesTests : IDisposable
{
    private readonly WrittenCheckout checkout = new();

    [Fact]
    public void Clean_data_add_no_line() => Assert.Empty(Lines(0));

    [Theory]
    [InlineData(StageSource.Ran)]
    [InlineData(StageSource.Restored)]
    [InlineData(StageSource.UpToDate)]
    public void Warnings_are_seen_however_the_result_came_about(StageSource source)
    {
        var lines = Lines(1, source);

        Assert.StartsWith("  severity  code        column  count  share  rule     first place", lines[0], StringComparison.Ordinal);
        Assert.Equal("  warning   OutOfRange  Amount  12     1.00%  above 0  a.csv:7 '-1'", lines[2]);
        Assert.Equal("  the columns and what to do: artifacts/fraud/profile.html", lines[3]);
    }

    [Fact]
    public void Many_findings_are_ten_and_a_count()
    {
        var lines = Lines(14);

        Assert.Equal(13, lines.Count);
        Assert.StartsWith("  4 more, ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_stages_have_no_notes() => Assert.Empty(
        new ValidationNotes(checkout.Workspace, new RecordBook(checkout.Workspace)).Lines(Outcome("Train", StageSource.Ran)));

    public void Dispose() => checkout.Dispose();

    private List<string> Lines(int warnings, StageSource source = StageSource.Ran)
    {
        var record = new StageRecord<ValidationReport>
        {
            Schema = StageRecord<ValidationReport>.CurrentSchema,
            Stage = ValidateStage.StageName,
            Model = "fraud",
            Key = "k",
            KeyParts = [],
            Outputs = [],
            Facts = Report(warnings),
            StartedAt = default,
            Seconds = 0,
            Machine = "",
        };
        checkout.Write("artifacts/fraud/validate.json", Json.Write(record));
        return [.. new ValidationNotes(checkout.Workspace, new RecordBook(checkout.Workspace)).Lines(Outcome(ValidateStage.StageName, source))];
    }

    private static StageOutcome Outcome(string stage, StageSource source) => new(stage, "fraud", source, 0, "", null, []);

    private static ValidationReport Report(int warnings) => new()
    {
        Contract = "Transaction",
        AsOf = new DateOnly(2020, 1, 1),
        Oldest = null,
        Newest = null,
        Rows = 1200,
        Accepted = 1200,
        Quarantined = 0,
        QuarantineLimit = 0.01,
        Violations = [.. Enumerable.Repeat(Warning, warnings)],
        IgnoredColumns = [],
        Change = null,
        Passed = true,
    };

    private static Violation Warning => new()
    {
        Code = ViolationCode.OutOfRange,
        Severity = Severity.Warning,
        Column = "Amount",
        Rule = "above 0",
        Attribute = "Above",
        Stops = false,
        Count = 12,
        Share = 0.01,
        First = [new Example { File = "a.csv", Line = 7, Value = "-1" }],
    };
}
