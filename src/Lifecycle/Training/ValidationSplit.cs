namespace Levain.Training;

/// <summary>Divides what is learnt from once more: a fifth to choose by, the latest whose labels are matured, and what was before.</summary>
/// <param name="Earlier">What a twin learns from.</param>
/// <param name="Later">What its choices are made on.</param>
internal sealed record ValidationSplit(Examples Earlier, Examples Later)
{
    private const int Parts = 5;

    /// <summary>Divides by time, with the gap of the definition between the parts; without time every fifth is kept back.</summary>
    /// <param name="training">Examples in the order of time.</param>
    /// <param name="gapDays">Days left out of the earlier part.</param>
    public static ValidationSplit Of(Examples training, int gapDays)
    {
        int[] matured = [.. Enumerable.Range(0, training.Count).Where(i => training.Times[i] < training.MaturedUntil)];
        if (training.Last is null or { Ticks: 0 })
            return new(training.Of(matured.Where(i => i % Parts != Parts - 1)), training.Of(matured.Where(i => i % Parts == Parts - 1)));
        var first = Math.Max(0, matured.Length - training.Count / Parts);
        var later = training.Of(matured[first..]);
        var end = later.First?.AddDays(-gapDays);
        return new(training.Of(matured[..first].Where(i => gapDays == 0 || training.Times[i] < end)), later);
    }
}
