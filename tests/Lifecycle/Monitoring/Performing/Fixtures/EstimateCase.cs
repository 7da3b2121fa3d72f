using Levain.Monitoring.References;

namespace Levain.Monitoring.Performing.Fixtures;

/// <summary>Scores, what they mean, and the metrics that are to be expected.</summary>
internal sealed record EstimateCase
{
    public required string Name { get; init; }

    public required float[] Scores { get; init; }

    public required double[] Edges { get; init; }

    public required double[] Shares { get; init; }

    public required double Threshold { get; init; }

    public required double Budget { get; init; }

    public required Dictionary<string, double> Expected { get; init; }

    public Calibration Calibration => new() { Edges = Edges, Shares = Shares };
}
