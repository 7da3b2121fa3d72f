using Levain.Definitions.Contracts;

namespace Levain.Models.Odd;

/// <summary>A contract that wants two things to be told.</summary>
public sealed record TwoLabelledDay
{
    [EventTime]
    public required DateOnly Date { get; init; }

    [Label]
    public required float High { get; init; }

    [Label]
    public required float Low { get; init; }
}
