namespace Levain.Definitions.Policies;

/// <summary>A metric on a part of the hold-out.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Slice">The name of a slice of the definition.</param>
/// <param name="Part">The part; null for each of them.</param>
public sealed record SlicedMetric(Metric Metric, string Slice, string? Part) : Quantity(Metric.HigherIsBetter)
{
    public override string Name => Part is null ? $"{Metric.Name} on each {Slice}" : $"{Metric.Name} on {Slice} {Part}";
}
