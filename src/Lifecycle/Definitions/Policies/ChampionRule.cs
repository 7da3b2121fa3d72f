namespace Levain.Definitions.Policies;

/// <summary>Holds a candidate against the champion on the same rows.</summary>
/// <param name="Quantity">What is compared.</param>
/// <param name="Intent">What is asked.</param>
/// <param name="By">The margin, 0 or more.</param>
/// <param name="IsShare">The margin is a share of the champion's loss, else in the quantity's unit.</param>
public sealed record ChampionRule(Quantity Quantity, Intent Intent, double By, bool IsShare) : GateRule
{
    /// <summary>How sure one must be, 0.5 or more, below 1.</summary>
    public double Confidence { get; init; } = 0.95;

    public PairedTest Test { get; init; } = PairedTest.Bootstrap;

    public override string Sentence => $"{Quantity.Name} {Asked}{Surely}";

    /// <summary>The margin in the quantity's unit.</summary>
    /// <remarks>A share is one of the loss, which for a gain is what is missing to 1: so it is small where a champion is good.</remarks>
    public double Margin(double championValue) => IsShare ? By * Math.Abs(Quantity.Loss(championValue)) : By;

    private string Asked => Intent switch
    {
        Intent.NotWorse => $"is not worse than the champion's by more than {Size}",
        Intent.Better => By == 0 ? "is better than the champion's" : $"is better than the champion's by more than {Size}",
        Intent.Unchanged => $"is the champion's to within {Size}",
        _ => $"is not better than the champion's by more than {Size}, which would be suspicious",
    };

    private string Size => IsShare
        ? Text(By * 100) + "%" + (Quantity.HigherIsBetter ? " of what that misses to 1" : "")
        : Text(By);

    // Costs are measured, not drawn: there is nothing to be sure about.
    private string Surely => Quantity is Cost ? "" : $" ({Text(Confidence * 100)}% sure{TestName})";

    private string TestName => Test switch
    {
        PairedTest.DeLong => " by DeLong's test",
        PairedTest.McNemar => " by McNemar's test",
        PairedTest.DieboldMariano => " by Diebold and Mariano's test",
        _ => "",
    };
}
