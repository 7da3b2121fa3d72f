namespace Levain.Monitoring.References;

/// <summary>A rising step function from a model's probability to the share of positives that it meant on the hold-out.</summary>
public sealed record Calibration
{
    /// <summary>The upper ends of the steps, rising, the last one 1.</summary>
    public required IReadOnlyList<double> Edges { get; init; }

    /// <summary>The share of positives on each step, rising.</summary>
    public required IReadOnlyList<double> Shares { get; init; }
}
