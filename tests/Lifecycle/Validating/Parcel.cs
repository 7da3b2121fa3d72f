using Levain.Definitions.Contracts;

namespace Levain.Validating;

/// <summary>A row with every kind of rule.</summary>
public sealed record Parcel
{
    [Key]
    public required string Code { get; init; }

    [EventTime(FreshWithinDays = 10)]
    public required DateTime At { get; init; }

    [Above(0), AtMost(100)]
    public required float Weight { get; init; }

    [Missing(UpTo = 0.25)]
    public int? Floor { get; init; }

    [Unique, Missing]
    public string? Stamp { get; init; }
}
