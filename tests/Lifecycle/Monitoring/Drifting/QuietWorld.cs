using Levain.Definitions.Policies;
using Levain.Monitoring.References;
using Levain.Training;

namespace Levain.Monitoring.Drifting;

/// <summary>Days of rows whose columns remember the row before: autoregressive of order 1, mean 0, spread 1.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Memory">One a column: what is kept of the row before, 0 to below 1.</param>
/// <param name="Window">Days a window.</param>
/// <param name="Days">Days of the reference.</param>
/// <param name="RowsADay">Rows a day.</param>
internal sealed record QuietWorld(string Name, float[] Memory, int Window, int Days, int RowsADay)
{
    /// <summary>The budget: one false alarm in so many days.</summary>
    public const int Budget = 60;

    private string[] Slots => [.. Memory.Select((_, i) => FormattableString.Invariant($"X{i}"))];

    /// <summary>Looks at one reference after another, each for some days.</summary>
    /// <param name="references">How many.</param>
    /// <param name="days">Daily looks at each.</param>
    /// <param name="change">What becomes of the rows that are served from the first look on.</param>
    /// <returns>By reference, for each look whether it alarmed.</returns>
    public bool[][] Look(int references, int days, Action<float[], Bell>? change = null)
    {
        var looks = new bool[references][];
        Parallel.For(0, references, seed => looks[seed] = Look((ulong)seed, days, change));
        return looks;
    }

    private bool[] Look(ulong seed, int days, Action<float[], Bell>? change)
    {
        var (bell, state, learnt) = (new Bell(seed + 1), new float[Memory.Length], new Examples(Slots, []));
        for (var i = 0; i < state.Length; i++) state[i] = bell.Next();
        for (var row = 0; row < Days * RowsADay; row++) learnt.Add(Step(state, bell), 0, Day(row), row);
        var reference = WatchedModel.Reference(learnt, Watch.Windows(Window).OneFalseAlarmIn(Budget));
        reference = reference with { Columns = [.. reference.Columns.Where(c => c.Column.Source == ColumnSource.Feature)] };
        var (vectors, served) = (WatchedVectors.Of(Slots, []), new List<float>());
        var check = new DriftCheck(reference, withDomain: false);
        for (var row = 0; row < (Window + days) * RowsADay; row++)
        {
            var vector = Step(state, bell).ToArray();
            if (row >= Window * RowsADay) change?.Invoke(vector, bell);
            served.AddRange(vector);
        }

        float[] all = [.. served];
        DateTime[] times = [.. Enumerable.Range(0, Window * RowsADay).Select(Day)];
        var length = times.Length * Memory.Length;
        return [.. Enumerable.Range(1, days).Select(day => check.Of(vectors.Table(
            times, all.AsSpan(day * RowsADay * Memory.Length, length), new float[times.Length])).Alarms.Any())];
    }

    private float[] Step(float[] state, Bell bell)
    {
        for (var i = 0; i < state.Length; i++)
            state[i] = Memory[i] * state[i] + MathF.Sqrt(1 - Memory[i] * Memory[i]) * bell.Next();
        return state;
    }

    private DateTime Day(int row) => new DateTime(2020, 1, 1).AddDays(row / RowsADay);
}
