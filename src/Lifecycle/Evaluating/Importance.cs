namespace Levain.Evaluating;

/// <summary>How much worse the main metric becomes when a feature's values are shuffled among the hold-out's rows.</summary>
public sealed record Importance
{
    /// <summary>The feature; the slots of an enumeration are shuffled together.</summary>
    public required string Feature { get; init; }

    /// <summary>By how much the metric becomes worse, with its 95% interval; about 0 for a feature that is not needed.</summary>
    public required Estimate Worse { get; init; }

    /// <summary>The interval does not lie above 0: without the feature the model may be as good.</summary>
    public required bool IsDispensable { get; init; }
}
