using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;

namespace Levain.Evaluating.Comparing;

/// <summary>What an intent claims of a difference, and how strong the evidence is for it and against it.</summary>
/// <remarks>With d for how much worse the candidate is and m for the margin, each intent is a bound on d - m or d + m.</remarks>
internal sealed class Claim(Intent intent, PairedTrial paired)
{
    // Improving and improving suspiciously are about the lower margin, the others about the upper one.
    private readonly bool isLower = intent is Intent.Better or Intent.NotSuspicious;

    /// <summary>How probable so clear evidence for the claim is by chance where it does not hold.</summary>
    public double Holds => intent switch
    {
        Intent.NotWorse => paired.Over.Below,
        Intent.Better => paired.Under.Below,
        Intent.Unchanged => Math.Max(paired.Over.Below, paired.Under.Above),
        _ => paired.Under.Above,
    };

    /// <summary>How probable so clear evidence against the claim is by chance where it holds.</summary>
    public double Fails => intent switch
    {
        Intent.NotWorse => paired.Over.Above,
        Intent.Better => paired.Under.Above,
        // Two ways to change: both are looked at.
        Intent.Unchanged => Math.Min(1, 2 * Math.Min(paired.Over.Above, paired.Under.Below)),
        _ => paired.Under.Below,
    };

    /// <summary>The lower one-sided bound of d.</summary>
    public double Low(double confidence, double margin) => isLower
        ? paired.Under.Difference.Low(confidence) - paired.Under.Bound - margin
        : paired.Over.Difference.Low(confidence) - paired.Over.Bound + margin;

    /// <summary>The upper one-sided bound of d.</summary>
    public double High(double confidence, double margin) => isLower
        ? paired.Under.Difference.High(confidence) - paired.Under.Bound - margin
        : paired.Over.Difference.High(confidence) - paired.Over.Bound + margin;

    /// <summary>About how many rows would decide what is open; null where no number would.</summary>
    public long? RowsToDecide(double confidence)
    {
        var nearest = isLower || intent == Intent.Unchanged && paired.Under.Distance < paired.Over.Distance ? paired.Under : paired.Over;
        return new RequiredRows(confidence).ToDecide(nearest.Difference, nearest.Bound, paired.Rows);
    }
}
