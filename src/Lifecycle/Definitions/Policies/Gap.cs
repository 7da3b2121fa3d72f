namespace Levain.Definitions.Policies;

/// <summary>How far a metric's best and worst part of a slice lie apart.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Slice">The name of a slice of the definition.</param>
public sealed record Gap(Metric Metric, string Slice) : Quantity(HigherIsBetter: false)
{
    public override string Name => $"the gap of {Metric.Name} between parts of {Slice}";
}
