using Levain.Definitions.Contracts;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>A wide event as it is in life: 30 columns under 25 rules, the types not counted.</summary>
/// <remarks>Its properties are the table's columns, in this order.</remarks>
public sealed record BenchRow
{
    [Key] public required long Id { get; init; }

    [EventTime] public required DateTime Time { get; init; }

    [Entity] public required int Customer { get; init; }

    public required BenchChannel Channel { get; init; }

    public required BenchCurrency Currency { get; init; }

    public required string Category { get; init; }

    public required bool Weekend { get; init; }

    public required bool Returning { get; init; }

    [AtLeast(18), AtMost(100)] public required int Age { get; init; }

    [AtLeast(1), AtMost(50)] public required int Items { get; init; }

    [AtLeast(0), AtMost(1_000_000)] public required int Points { get; init; }

    [AtLeast(-500), AtMost(500)] public required int Offset { get; init; }

    [AtLeast(0)] public required double Amount { get; init; }

    [AtLeast(0)] public required double Balance { get; init; }

    [AtLeast(0)] public required float Delay { get; init; }

    public required float Weight { get; init; }

    public required double Income { get; init; }

    [AtLeast(0), AtMost(1)] public required float Trust { get; init; }

    [AtLeast(0), AtMost(1)] public required float Share { get; init; }

    [AtLeast(0), AtMost(1)] public required double Similarity { get; init; }

    [AtLeast(-180), AtMost(180)] public required double Longitude { get; init; }

    [AtLeast(-90), AtMost(90)] public required double Latitude { get; init; }

    [Missing(UpTo = 0.05)] public float? Temperature { get; init; }

    [Missing(UpTo = 0.05)] public float? Humidity { get; init; }

    [Missing(UpTo = 0.05)] public float? Height { get; init; }

    public required float Trend { get; init; }

    public required float Noise { get; init; }

    public required string Device { get; init; }

    public required string Product { get; init; }

    [Label] public required bool Returned { get; init; }
}
