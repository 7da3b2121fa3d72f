using Levain.Retraining.Deciding;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What a look at a model's served rows saw and decided.</summary>
/// <param name="Decision">With what each rule says.</param>
/// <param name="Summary">The look as Markdown.</param>
public sealed record LookTold(RetrainDecision Decision, string Summary)
{
    public string Model => Decision.Model;

    /// <summary>The page of the run; null where it is not known.</summary>
    public Uri? Run { get; init; }

    /// <summary>The rules whose alarm is open.</summary>
    public IReadOnlyList<RuleAnswer> Alarms => [.. Decision.Rules.Where(r => r.AlarmSince is not null)];

    /// <summary>Whether there is something for people to look after.</summary>
    public bool IsOpen => Alarms.Count > 0 || Decision.Retrain;
}
