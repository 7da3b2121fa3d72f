using Levain.Validating.Profiling;

namespace Levain.Monitoring.Drifting;

/// <summary>The bins of a reference's histogram; of a constant, what lies below it, at it and above it.</summary>
internal sealed class NumberBins(WeightedPoints reference, IReadOnlyList<double> edges)
{
    public long[] Counts(WeightedPoints numbers)
    {
        if (reference.Count == 0) return [];
        if (reference.Count > 1) return HistogramBins.Count(numbers, edges);
        var (below, upTo) = (numbers.Below(reference.Value(0)), numbers.Rank(reference.Value(0)));
        return [below, upTo - below, numbers.Total - upTo];
    }
}
