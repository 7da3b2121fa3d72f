namespace Levain.Monitoring.References.Quieting;

/// <summary>The rows of a window that moves along, counted by the cells of a reference.</summary>
internal abstract class WindowCounts(int[] cells, int count)
{
    /// <summary>A row without a value.</summary>
    protected const int None = -1;

    /// <summary>Rows by cell.</summary>
    protected long[] Counts { get; } = new long[count];

    protected long Total { get; private set; }

    /// <summary>Whether there are enough rows to be judged.</summary>
    public bool IsEnough => Total >= Drifting.DriftCheck.LeastRows;

    /// <summary>How far off the window is; see <see cref="Drifting.QuietLevels"/> for the scale.</summary>
    public abstract double Statistic { get; }

    /// <summary>The p-value that the textbook has for such a statistic of a window as it is now, rows being independent.</summary>
    public abstract double Textbook(double statistic);

    /// <param name="rows">Their places.</param>
    /// <param name="sign">1 where they come, -1 where they go.</param>
    public void Add(ReadOnlySpan<int> rows, int sign)
    {
        foreach (var row in rows)
        {
            var cell = cells[row];
            if (cell == None) continue;
            Counts[cell] += sign;
            Total += sign;
        }
    }

    public void Clear()
    {
        Array.Clear(Counts);
        Total = 0;
    }
}
