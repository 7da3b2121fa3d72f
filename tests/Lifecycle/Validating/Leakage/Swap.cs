using Levain.Definitions.Contracts;

namespace Levain.Validating.Leakage;

/// <summary>A row with key, time, entity and a label of yes or no.</summary>
public sealed record Swap
{
    [Key]
    public required int Id { get; init; }

    [EventTime]
    public required DateOnly Day { get; init; }

    [Entity(Disjoint = false)]
    public required int Owner { get; init; }

    public required float Size { get; init; }

    [Missing]
    public string? Note { get; init; }

    [Label(MaturesInDays = 2, PositivesAtLeast = 0.1, PositivesAtMost = 0.9)]
    public required bool Sold { get; init; }
}
