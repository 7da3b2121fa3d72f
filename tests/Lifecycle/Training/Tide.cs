using Levain.Definitions.Contracts;

namespace Levain.Training;

/// <summary>An hour of a series.</summary>
public sealed record Tide
{
    [EventTime]
    public required DateTime At { get; init; }

    public required float Height { get; init; }
}
