namespace Levain.Retraining;

/// <summary>How long a rule's alarm lasted.</summary>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="Since">The day it began.</param>
/// <param name="Until">The day it ended; null while it is open.</param>
/// <param name="Because">Why it ended; while it is open, what the rule says.</param>
public sealed record AlarmSpan(string Rule, DateOnly Since, DateOnly? Until, string Because);
