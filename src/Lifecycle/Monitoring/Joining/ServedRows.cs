using System.Runtime.InteropServices;
using Levain.Monitoring.Logging;
using Levain.Monitoring.References;

namespace Levain.Monitoring.Joining;

/// <summary>Gathers the newest predictions by columns.</summary>
internal sealed class ServedRows(WatchedModel model, string champion)
{
    // What is made of personal values is logged by no service: the answers alone are watched.
    private readonly IReadOnlyList<string> slots = model.IsPersonal ? [] : model.Slots;
    private readonly List<DateTime> times = [];
    private readonly List<float> vectors = [];
    private readonly List<float> answers = [];
    private readonly List<bool> own = [];
    private readonly List<float> scores = [];
    private DateTime latest = DateTime.MinValue;
    private bool isSorted = true;

    /// <summary>Rows whose vector was not logged, or is of other features.</summary>
    public long WithoutFeatures { get; private set; }

    /// <summary>The real answers of the champion, row by row.</summary>
    public float[] Scores => [.. scores];

    public void Add(LoggedPrediction prediction)
    {
        if (prediction.Digest == champion && MaturedTable.IsReal(prediction.Scores, model.Outputs)) scores.AddRange(prediction.Scores);
        var vector = prediction.Features ?? [];
        if (vector.Length == 0 || vector.Length != model.Slots.Count) WithoutFeatures++;
        if (model.IsPersonal) vector = [];
        if (vector.Length == slots.Count) Add(prediction.Time.UtcDateTime, vector, prediction);
    }

    /// <summary>The columns in the order of time; those of answers hold what the champion said, and so may be shorter.</summary>
    public WatchedTable Table()
    {
        if (!isSorted) Sort();
        var table = WatchedVectors.Of(slots, model.Classes).Table(times, CollectionsMarshal.AsSpan(vectors), CollectionsMarshal.AsSpan(answers));
        return own.TrueForAll(o => o) ? table : new WatchedTable(table.Columns, [.. times], [.. table.Columns.Select((c, i) => Values(table, c, i))]);
    }

    private float[] Values(WatchedTable table, WatchedColumn column, int index)
    {
        var values = table.Values(index).ToArray();
        return column.Source == ColumnSource.Answer ? [.. values.Where((_, row) => own[row])] : values;
    }

    private void Add(DateTime time, float[] vector, LoggedPrediction prediction)
    {
        isSorted &= time >= latest;
        latest = time;
        times.Add(time);
        vectors.AddRange(vector);
        own.Add(prediction.Digest == champion);
        var fits = own[^1] && prediction.Scores.Length == model.Outputs;
        answers.AddRange(fits ? prediction.Scores : Enumerable.Repeat(float.NaN, model.Outputs));
    }

    private void Sort()
    {
        int[] order = [.. Enumerable.Range(0, times.Count).OrderBy(i => times[i])];
        Move(times, order, 1);
        Move(vectors, order, slots.Count);
        Move(answers, order, model.Outputs);
        Move(own, order, 1);
        isSorted = true;
    }

    private static void Move<T>(List<T> values, int[] order, int width)
    {
        T[] before = [.. values];
        values.Clear();
        foreach (var row in order) values.AddRange(before.AsSpan(row * width, width));
    }
}
