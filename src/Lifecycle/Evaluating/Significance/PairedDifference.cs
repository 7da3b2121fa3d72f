namespace Levain.Evaluating.Significance;

/// <summary>How much worse the candidate is than the champion on the same rows, with what can be claimed of it.</summary>
/// <remarks>
/// Positive where the candidate is worse, in the metric's unit. Each bound is one-sided: both together hold with twice
/// the error. A claim is made when its p-value is at most 1 - confidence; NaN claims nothing.
/// </remarks>
internal abstract record PairedDifference
{
    public required double Value { get; init; }

    /// <summary>In the unit of the value; NaN where the rows are too few to tell.</summary>
    public required double StandardError { get; init; }

    /// <summary>The true difference is above this with the confidence.</summary>
    /// <param name="confidence">0.5 to 1.</param>
    public abstract double Low(double confidence);

    /// <summary>The true difference is below this with the confidence.</summary>
    /// <param name="confidence">0.5 to 1.</param>
    public abstract double High(double confidence);

    /// <summary>The chance of so low a difference or a lower one if the true one were the bound.</summary>
    public abstract double PValueBelow(double bound);

    /// <summary>The chance of so high a difference or a higher one if the true one were the bound.</summary>
    public abstract double PValueAbove(double bound);

    /// <summary>Non-inferiority: against "worse by the margin or more".</summary>
    public double PValueNotWorse(double margin) => PValueBelow(margin);

    /// <summary>Superiority: against "not better by so much".</summary>
    /// <param name="by">0 or more.</param>
    public double PValueBetter(double by) => PValueBelow(-by);

    /// <summary>Equivalence by two one-sided tests (Schuirmann 1987): against "off by the margin or more".</summary>
    public double PValueUnchanged(double margin) => Math.Max(PValueBelow(margin), PValueAbove(-margin));

    /// <summary>Not suspiciously good: against "better by the margin or more".</summary>
    public double PValueNotTooGood(double margin) => PValueAbove(-margin);

    /// <summary>Whether a p-value carries a claim.</summary>
    /// <param name="pValue">Of one claim, or adjusted for many.</param>
    /// <param name="confidence">0.5 to 1.</param>
    public static bool Claims(double pValue, double confidence) => pValue <= 1 - confidence;
}
