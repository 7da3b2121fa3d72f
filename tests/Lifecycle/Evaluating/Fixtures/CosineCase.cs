namespace Levain.Evaluating.Fixtures;

/// <summary>The mean square of a series' slow cosines, and how many there are.</summary>
internal sealed record CosineCase
{
    public required int Freedom { get; init; }

    public required double Variance { get; init; }
}
