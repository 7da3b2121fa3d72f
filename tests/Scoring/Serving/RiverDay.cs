using Levain.Definitions.Contracts;

namespace Levain.Scoring.Serving;

/// <summary>A river's level in metres and the day's rain in millimetres.</summary>
public sealed record RiverDay
{
    [Key, EventTime]
    public required DateOnly Day { get; init; }

    [Above(0)]
    public required float Level { get; init; }

    [AtLeast(0)]
    public required double Rain { get; init; }
}
