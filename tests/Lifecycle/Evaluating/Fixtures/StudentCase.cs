namespace Levain.Evaluating.Fixtures;

/// <summary>A quantile of Student's t and a tail, as qt and pt give them.</summary>
internal sealed record StudentCase
{
    public required double Freedom { get; init; }

    public required double Confidence { get; init; }

    public required double Quantile { get; init; }

    public required double At { get; init; }

    public required double Tail { get; init; }
}
