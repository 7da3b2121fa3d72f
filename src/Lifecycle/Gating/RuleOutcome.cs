namespace Levain.Gating;

/// <summary>What a rule says of a candidate.</summary>
public enum RuleOutcome
{
    Passed,

    /// <summary>The candidate is not fit to serve.</summary>
    Failed,

    /// <summary>The champion is better by more than the margin.</summary>
    Worse,

    /// <summary>The rows do not tell.</summary>
    Undecided,

    /// <summary>There is nothing to hold the rule against.</summary>
    NotApplied,
}
