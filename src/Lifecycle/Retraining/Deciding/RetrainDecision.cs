namespace Levain.Retraining.Deciding;

/// <summary>Whether to train again, and on what evidence; the same evidence gives the same decision on every machine.</summary>
public sealed record RetrainDecision
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>The champion that was watched.</summary>
    public required string Champion { get; init; }

    /// <summary>The fingerprint of the findings.</summary>
    public required string Findings { get; init; }

    public required bool Retrain { get; init; }

    /// <summary>The decision as a person would say it.</summary>
    public required string Sentence { get; init; }

    /// <summary>What held a training back that a rule asked for: <c>cool-down</c> or <c>budget</c>, as a sentence; null where nothing did.</summary>
    public required string? HeldBack { get; init; }

    /// <summary>In the order of the policy.</summary>
    public required IReadOnlyList<RuleAnswer> Rules { get; init; }
}
