using Levain.Definitions.Policies;
using Levain.Stages;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>A policy that is played, by its name.</summary>
internal sealed record PlayedPolicy(string Name, RetrainPolicy Policy)
{
    /// <summary>It asks what the monitor finds; the others look at the calendar alone.</summary>
    public bool Watches => Policy.Rules.Any(IsAlarm);

    /// <summary>All that the policy says, for a key; its name says nothing.</summary>
    public string Text => string.Join('\n', Policy.Rules.Select(r => $"{r.GetType().Name} {Json.WriteLine(r)}").Append(Policy.ToString()));

    /// <summary>A rule that speaks of trouble, not of the calendar.</summary>
    public static bool IsAlarm(RetrainRule rule) => rule is DriftRule or ErrorRule or RealisedRule or EstimatedRule;
}
