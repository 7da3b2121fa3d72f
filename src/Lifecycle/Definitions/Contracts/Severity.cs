namespace Levain.Definitions.Contracts;

/// <summary>What becomes of a row that breaks a rule.</summary>
public enum Severity
{
    /// <summary>The row goes to quarantine.</summary>
    Error,

    /// <summary>The row goes on; the violation is reported.</summary>
    Warning,
}
