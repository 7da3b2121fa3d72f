namespace Levain.Monitoring.Drifting.Fixtures;

/// <summary>Scores and labels with what IsotonicRegression makes of each score.</summary>
internal sealed record IsotonicCase
{
    public required string Name { get; init; }

    public required float[] Scores { get; init; }

    public required float[] Labels { get; init; }

    public required double[] Fitted { get; init; }
}
