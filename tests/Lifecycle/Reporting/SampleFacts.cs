using System.Globalization;
using System.Text;
using Levain.Datasets;
using Levain.Definitions.Contracts;
using Levain.Validating;
using Levain.Validating.Profiling;

namespace Levain.Reporting;

/// <summary>A snapshot with every kind of column and of finding, some of them hostile.</summary>
internal static class SampleFacts
{
    private const int Rows = 10_000;

    public const string Hostile = "<script>alert(1)</script>";

    public static Violation OutOfRange { get; } = new()
    {
        Code = ViolationCode.OutOfRange,
        Severity = Severity.Error,
        Column = "Amount",
        Rule = "above 0",
        Attribute = "Above",
        Stops = false,
        Count = 1800,
        Share = 0.18,
        First = [new Example { File = "a.csv", Line = 12, Value = Hostile }],
    };

    public static ValidationPageFacts Clean { get; } = Facts([]);

    public static ValidationPageFacts Broken { get; } = Facts(
    [
        OutOfRange with { Code = ViolationCode.TooManyQuarantined, Column = "", Attribute = "", Stops = true, First = [] },
        OutOfRange,
        OutOfRange with { Code = ViolationCode.UnknownCategory, Column = "Kind", Severity = Severity.Warning },
    ]);

    public static ColumnProfile Numbers(string type, IEnumerable<double> values, ColumnKind kind = ColumnKind.Number)
    {
        var sketch = new ColumnSketch(new ColumnShape("X", type, kind));
        sketch.AddNumbers(values.ToArray());
        return sketch.ToProfile();
    }

    public static ColumnProfile Texts(string name, bool isPersonal, int missing, params string[] values)
    {
        var sketch = new ColumnSketch(new ColumnShape(name, "text", ColumnKind.Text, isPersonal));
        foreach (var value in values) sketch.AddText(Encoding.UTF8.GetBytes(value));
        sketch.AddMissing(missing);
        return sketch.ToProfile();
    }

    public static double Day(string text) => ColumnText.Seconds(DateTime.Parse(text, CultureInfo.InvariantCulture));

    private static ValidationPageFacts Facts(IReadOnlyList<Violation> violations) => new(
        "sample",
        new Snapshot { Dataset = "sales", Digest = "sha256:" + new string('a', 64), Folder = "data/sales", Files = [] },
        new ValidationReport
        {
            Contract = "Sale",
            AsOf = new DateOnly(2020, 3, 31),
            Oldest = new DateTime(2019, 1, 1),
            Newest = new DateTime(2020, 3, 31),
            Rows = violations.Count > 0 ? Rows + 1800 : Rows,
            Accepted = Rows,
            Quarantined = violations.Count > 0 ? 1800 : 0,
            QuarantineLimit = 0.01,
            Violations = violations,
            IgnoredColumns = violations.Count > 0 ? ["note & <b>"] : [],
            Change = SampleChange.Of,
            Passed = violations.Count == 0,
        },
        new Profile { Schema = 1, Rows = Rows, Columns = Columns() });

    private static IReadOnlyList<ColumnProfile> Columns() =>
    [
        Numbers("a number", Enumerable.Range(1, Rows).Select(i => Math.Sin(i) * 40)) with { Name = "Plain" },
        Numbers("a number", Enumerable.Range(1, Rows).Select(i => 1e6 / i)) with { Name = "Amount" },
        Numbers("a whole number", Enumerable.Range(0, Rows).Select(i => (double)(i % 5))) with { Name = "Few" },
        Numbers("a date as 2020-02-29", Enumerable.Range(0, 455).Select(i => Day("2019-01-01") + 86400.0 * i), ColumnKind.Time) with { Name = "Day" },
        Texts("Kind", isPersonal: false, missing: 3, [.. Enumerable.Repeat(Hostile, 20), .. Enumerable.Repeat("b", 9), ""]),
        Texts("Iban", isPersonal: true, missing: 7, [.. Enumerable.Repeat("DE02100100100006820101", 9)]),
        Texts("Void", isPersonal: false, missing: 5),
    ];
}
