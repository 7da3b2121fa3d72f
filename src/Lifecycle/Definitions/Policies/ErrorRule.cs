namespace Levain.Definitions.Policies;

/// <summary>The error of a series is a multiple of the hold-out's and the naive forecast is better.</summary>
public sealed record ErrorRule(double Times) : RetrainRule
{
    /// <summary>Fewer matured rows tell nothing: a champion's first days are no verdict on it.</summary>
    public int LeastRows { get; init; } = 10;

    public override string Sentence => $"the error on matured labels is above {Text(Times)} times the hold-out's and worse than the naive forecast's";
}
