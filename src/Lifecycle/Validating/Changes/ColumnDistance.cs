using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>How far apart the distributions of two profiles of a column are.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Error">By how much the value may be off.</param>
/// <param name="Noise">What independent samples of these sizes of one source stay below in 999 of 1,000 cases.</param>
internal readonly record struct ColumnDistance(double Value, double Error, double Noise)
{
    /// <summary>The square root of half of ln(2 / 0.001): the bound of Dvoretzky, Kiefer, Wolfowitz and Massart.</summary>
    private const double OfRanks = 1.9495;

    /// <summary>The square root of half of ln(1 / 0.001): the bound of McDiarmid.</summary>
    private const double OfShares = 1.8585;

    /// <summary>The distance by the column's kind; null where one has no values or keeps none.</summary>
    public static ColumnDistance? Of(ColumnProfile past, ColumnProfile present)
    {
        if (past.Present == 0 || present.Present == 0) return null;
        if (past.Quantiles is not null && present.Quantiles is not null) return OfNumbers(past, present);
        return past.Top is not null && present.Top is not null ? OfValues(past, present) : null;
    }

    /// <summary>The standard error that two samples of these sizes have together, for a spread of 1.</summary>
    public static double Scale(long past, long present) => Math.Sqrt(1.0 / past + 1.0 / present);

    private static ColumnDistance OfNumbers(ColumnProfile past, ColumnProfile present) => new(
        StepDistance.Of(past.Points, present.Points).Farthest,
        past.Quantiles!.RankError + present.Quantiles!.RankError,
        OfRanks * Scale(past.Present, present.Present));

    // Total variation, as the greatest difference in the share of a set of listed values. A value that the other profile
    // does not list is taken to have come there as often as it may have: the true distance is not smaller.
    private static ColumnDistance OfValues(ColumnProfile past, ColumnProfile present)
    {
        var (a, b) = (Listed(past.Top!), Listed(present.Top!));
        var (more, less) = (0.0, 0.0);
        var cells = a.Keys.Union(b.Keys).ToList();
        foreach (var cell in cells)
        {
            var was = a.TryGetValue(cell, out var before) ? (double)before / past.Present : double.NaN;
            var isNow = b.TryGetValue(cell, out var now) ? (double)now / present.Present : double.NaN;
            if (double.IsNaN(was)) was = Math.Min(isNow, (double)past.Top!.OthersAtMost / past.Present);
            if (double.IsNaN(isNow)) isNow = Math.Min(was, (double)present.Top!.OthersAtMost / present.Present);
            if (isNow > was) more += isNow - was;
            else less += was - isNow;
        }

        var scale = Scale(past.Present, present.Present);
        return new(Math.Max(more, less), ErrorOf(past) + ErrorOf(present), (OfShares + Math.Sqrt(cells.Count) / 2) * scale);
    }

    private static Dictionary<string, long> Listed(TopValues top) => top.Values.ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal);

    private static double ErrorOf(ColumnProfile column) => (double)column.Top!.Values.Sum(v => v.Error) / column.Present;
}
