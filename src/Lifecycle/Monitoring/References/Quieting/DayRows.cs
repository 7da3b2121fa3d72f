namespace Levain.Monitoring.References.Quieting;

/// <summary>Which rows belong to which calendar day of a reference's own past.</summary>
internal sealed class DayRows
{
    private readonly int[] starts;

    private DayRows(int[] rows, int[] starts) => (Rows, this.starts) = (rows, starts);

    /// <summary>The places of all rows, day by day.</summary>
    public int[] Rows { get; }

    /// <summary>From the first day with rows to the last, those without any among them.</summary>
    public int Days => starts.Length - 1;

    public static DayRows Of(IReadOnlyList<DateTime> times)
    {
        if (times.Count == 0) return new([], [0]);
        int[] numbers = [.. times.Select(t => DateOnly.FromDateTime(t).DayNumber)];
        var first = numbers.Min();
        var starts = new int[numbers.Max() - first + 2];
        foreach (var number in numbers) starts[number - first + 1]++;
        for (var day = 1; day < starts.Length; day++) starts[day] += starts[day - 1];
        var (next, rows) = (starts.ToArray(), new int[numbers.Length]);
        for (var row = 0; row < rows.Length; row++) rows[next[numbers[row] - first]++] = row;
        return new(rows, starts);
    }

    /// <summary>The rows of a day.</summary>
    /// <param name="day">From 0, the first.</param>
    public ReadOnlySpan<int> Of(int day) => Rows.AsSpan(starts[day]..starts[day + 1]);
}
