using Levain.Validating;
using Xunit;

namespace Levain.Models.Damage;

public sealed class BadFieldTests
{
    private const int Line = 77;

    public static MatrixTheoryData<string, string> Fields { get; } = new(["market", "fraud"], BadField.All.Select(b => b.Name));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_bad_row_is_named_by_file_line_and_column_and_kept_in_quarantine(string model, string damage)
    {
        using var sample = await SampleTable.OfAsync(model);
        var bad = BadField.All.Single(b => b.Name == damage);
        sample.Put(sample.File, bad.Damage(sample, Line));

        var outcome = await sample.PinAndValidateAsync();

        var report = sample.Report;
        var column = bad.Column?.Invoke(sample) ?? "";
        var violation = Assert.Single(report.Violations, v => v.Code == bad.Code);
        Assert.Equal((column, 1L, false), (violation.Column, violation.Count, violation.Stops));
        var example = Assert.Single(violation.First);
        Assert.Equal((sample.File, (long)Line), (example.File, example.Line));
        Assert.StartsWith(bad.Shown, example.Value, StringComparison.Ordinal);
        Assert.True(example.Value.Length < 200);
        Assert.Equal((sample.Rows, sample.Rows - 1, 1L), (report.Rows, report.Accepted, report.Quarantined));
        AssertKept(sample, $"{bad.Code} {column}".TrimEnd());
        AssertWithinTheLimit(sample, outcome.Refusal?.Sentence);
        await sample.AssertGoodAgainAsync();
    }

    // A row in four hundred is more than one in a thousand.
    private static void AssertWithinTheLimit(SampleTable sample, string? refusal)
    {
        var isTooMany = 1.0 / sample.Rows > sample.Model.QuarantineLimit;
        Assert.Equal((!isTooMany, isTooMany), (sample.Report.Passed, refusal is not null));
        Assert.Equal(isTooMany, sample.Report.Violations.Any(v => v is { Code: ViolationCode.TooManyQuarantined, Stops: true }));
        if (isTooMany) Told.Says(refusal!, "TooManyQuarantined", "Mend the data");
    }

    // The row as it stood, behind its place and its reasons.
    private static void AssertKept(SampleTable sample, string reason)
    {
        var lines = sample.Quarantined.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{sample.File},{Line},{reason}", lines[1], StringComparison.Ordinal);
        var damaged = File.ReadAllLines(sample.PathTo(sample.File))[Line - 1];
        Assert.EndsWith("," + damaged, lines[1], StringComparison.Ordinal);
    }
}
