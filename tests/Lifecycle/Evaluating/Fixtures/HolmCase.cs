namespace Levain.Evaluating.Fixtures;

/// <summary>P-values before and after p.adjust.</summary>
internal sealed record HolmCase
{
    public required double[] Raw { get; init; }

    public required double[] Adjusted { get; init; }
}
