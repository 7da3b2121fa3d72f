namespace Levain.Definitions.Contracts;

/// <summary>
/// A rule across columns: a property or a method without parameters that says with <c>true</c> that the row is good.
/// </summary>
/// <param name="sentence">The rule as a person would say it, as in "high is at least low".</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class RuleAttribute(string sentence) : ConstraintAttribute
{
    public string Sentence => sentence;
}
