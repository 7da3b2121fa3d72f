using Levain.Definitions.Contracts;

namespace Levain.Training;

/// <summary>A payment whose fraud comes to light later.</summary>
public sealed record Swipe
{
    [Key]
    public required int Id { get; init; }

    [EventTime]
    public required DateTime At { get; init; }

    [Entity]
    public required string Card { get; init; }

    public required float Amount { get; init; }

    [Label(MaturesInDays = 5)]
    public required bool Fraud { get; init; }

    [LabelKnown]
    public DateTime? Reported { get; init; }
}
