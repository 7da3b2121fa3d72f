namespace Levain.Training;

/// <summary>What a card did before.</summary>
public readonly record struct SwipeFeatures
{
    public required float Amount { get; init; }

    public required int Before { get; init; }

    public required float AmountBefore { get; init; }
}
