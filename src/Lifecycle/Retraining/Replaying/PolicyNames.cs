namespace Levain.Retraining.Replaying;

/// <summary>The policies that can be played, by their names.</summary>
public static class PolicyNames
{
    public const string Never = "never", Monthly = "monthly", Weekly = "weekly", Drift = "drift", Performance = "performance";

    /// <summary>The definition's own policy, or all reasons together where it names none.</summary>
    public const string Own = "all";

    /// <summary>In the order in which they are told.</summary>
    public static IReadOnlyList<string> All { get; } = [Never, Monthly, Weekly, Drift, Performance, Own];
}
