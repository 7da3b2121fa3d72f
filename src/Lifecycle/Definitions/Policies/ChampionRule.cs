namespace Levain.Definitions.Policies;

/// <summary>Not worse than the champion on the same rows by more than a margin.</summary>
/// <param name="Metric">What is compared.</param>
/// <param name="By">The margin.</param>
/// <param name="IsShare">The margin is a share of the champion's own value, else in the metric's unit.</param>
/// <param name="Confidence">How sure one must be, 0.5 or more, below 1.</param>
public sealed record ChampionRule(Metric Metric, double By, bool IsShare, double Confidence) : GateRule
{
    public override string Sentence =>
        $"{Metric.Name} is not worse than the champion's by more than {(IsShare ? Text(By * 100) + "%" : Text(By))} "
        + $"({Text(Confidence * 100)}% sure)";

    /// <summary>The margin in the metric's unit.</summary>
    public double Margin(double championValue) => IsShare ? By * Math.Abs(championValue) : By;
}
