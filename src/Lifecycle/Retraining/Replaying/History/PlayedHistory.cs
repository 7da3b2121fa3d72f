using Levain.Datasets;
using Levain.Definitions;
using Levain.Training;

namespace Levain.Retraining.Replaying.History;

/// <summary>All rows of a dataset as examples, made once: what any past day knew is cut from them in memory.</summary>
/// <remarks>Features do not hang on the day that is asked from; labels do, by when they came to be known.</remarks>
internal sealed class PlayedHistory
{
    /// <summary>Every row that has enough past, in the order of time, its label as the end of the data knows it.</summary>
    public required Examples Rows { get; init; }

    /// <summary>When each label became known.</summary>
    public required IReadOnlyList<DateTime> KnownAt { get; init; }

    /// <summary>The stable hash of each row's key.</summary>
    public required IReadOnlyList<UInt128> Keys { get; init; }

    /// <summary>What hangs together.</summary>
    public required RowBlocks Blocks { get; init; }

    /// <summary>After how many days nearly all labels are known.</summary>
    public required int MaturesInDays { get; init; }

    /// <summary>The last day of the data.</summary>
    public required DateOnly AsOf { get; init; }

    public int Count => Rows.Count;

    public DateOnly FirstDay => DateOnly.FromDateTime(Rows.First!.Value);

    public DateOnly LastDay => DateOnly.FromDateTime(Rows.Last!.Value);

    /// <summary>The place of the first row at a moment or after it.</summary>
    public int PlaceOf(DateTime time)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Rows.Times[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The place of the first row of a day or after it.</summary>
    public int PlaceOf(DateOnly day) => PlaceOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>A label as it was known before a moment; 0 while it was not.</summary>
    public float LabelAt(int row, DateTime until) => KnownAt[row] < until ? Rows.Labels[row] : 0;

    /// <summary>What is learnt from and judged by on a day; either may be empty.</summary>
    /// <param name="definition">Gives training window and gap.</param>
    /// <param name="asOf">The last day that may be known.</param>
    /// <param name="holdOut">Which rows are judged by.</param>
    public PlayedSplit Cut(ModelDefinition definition, DateOnly asOf, HoldOut holdOut)
    {
        var plan = new SplitPlan(definition, asOf, MaturesInDays) { HoldOut = holdOut };
        var (learnt, judged) = Sides(plan);
        var training = new Examples(Rows.Slots, Rows.Classes) { MaturedUntil = plan.LabelsUntil(Side.Training).AddDays(-MaturesInDays) };
        Fill(training, learnt, plan.LabelsUntil(Side.Training));
        var kept = new Examples(Rows.Slots, Rows.Classes) { Slices = [.. Rows.Slices.Select(s => s.On(judged))] };
        Fill(kept, judged, plan.LabelsUntil(Side.HoldOut));
        return new PlayedSplit(new SplitExamples(training, kept), judged);
    }

    private (List<int> Learnt, List<int> Judged) Sides(SplitPlan plan)
    {
        List<int> learnt = [], judged = [];
        for (int row = 0, end = PlaceOf(plan.HoldOutEnd); row < end; row++)
            (plan.SideOf(Rows.Times[row], Keys[row]) switch { Side.Training => learnt, Side.HoldOut => judged, _ => null })?.Add(row);
        return (learnt, judged);
    }

    private void Fill(Examples table, List<int> rows, DateTime until)
    {
        foreach (var row in rows)
        {
            table.Add(Rows.Vector(row), LabelAt(row, until), Rows.Times[row], Blocks.Of(Rows.Blocks[row], table.Count));
            if (Rows.Naive.Count > 0) table.AddForecasts(Rows.Naive[row], Rows.Smoothed[row]);
        }
    }
}
