namespace Levain.Stages;

/// <summary>A record with every kind of member that records have.</summary>
internal sealed record Shape
{
    public required int Schema { get; init; }

    public required string Name { get; init; }

    public required double Value { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime At { get; init; }

    public required string? Perhaps { get; init; }

    public required StageSource Source { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public required SortedDictionary<string, string> Parts { get; init; }

    public string Optional { get; init; } = "";

    public int Computed => Name.Length;

    public static Shape Usual { get; } = new()
    {
        Schema = 1,
        Name = "a\nb \"c\" é",
        Value = 1234567.25,
        Day = new DateOnly(2020, 2, 29),
        At = new DateTime(2020, 2, 29, 23, 59, 59, 123, DateTimeKind.Utc),
        Perhaps = null,
        Source = StageSource.UpToDate,
        Names = ["I", "ı"],
        Parts = new(StringComparer.Ordinal) { ["package:Microsoft.ML"] = "5" },
    };
}
