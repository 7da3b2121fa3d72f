namespace Levain.Definitions.Contracts;

/// <summary>Base of the rules that a value or a row can break.</summary>
public abstract class ConstraintAttribute : ContractAttribute
{
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>
    /// The share of rows, 0 to 1, that may break this rule. An error in more rows stops the stage whatever the
    /// quarantine's limit; a warning in no more is not reported. NaN where the rule has no share of its own.
    /// </summary>
    public double Tolerated { get; init; } = double.NaN;
}
