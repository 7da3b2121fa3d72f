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
    private readonly List<float> scores = [];
    private DateTime latest = DateTime.MinValue;
    private bool isSorted = true;

    /// <summary>Rows whose vector was not logged, or is of other features.</summary>
    public long WithoutFeatures { get; private set; }

    /// <summary>The real answers of the champion, row by row.</summary>
    public float[] Scores => [.. scores];

    public void Add(LoggedPrediction prediction)
    {
        var isOwn = prediction.Digest == champion;
        if (isOwn && MaturedTable.IsReal(prediction.Scores, model.Outputs)) scores.AddRange(prediction.Scores);
        var vector = prediction.Features ?? [];
        if (vector.Length == 0 || vector.Length != model.Slots.Count) WithoutFeatures++;
        if (model.IsPersonal) vector = [];
        if (vector.Length == slots.Count) Add(prediction.Time.UtcDateTime, vector, isOwn && prediction.Scores.Length == model.Outputs ? prediction.Scores : null);
    }

    /// <summary>The columns in the order of time.</summary>
    public WatchedTable Table()
    {
        var columns = WatchedVectors.Of(slots, model.Classes);
        if (!isSorted) Sort();
        return columns.Table(times, CollectionsMarshal.AsSpan(vectors), CollectionsMarshal.AsSpan(answers));
    }

    // What another champion answered is no answer of this one.
    private void Add(DateTime time, float[] vector, float[]? answer)
    {
        isSorted &= time >= latest;
        latest = time;
        times.Add(time);
        vectors.AddRange(vector);
        if (answer is not null) answers.AddRange(answer);
        else answers.AddRange(Enumerable.Repeat(float.NaN, model.Outputs));
    }

    private void Sort()
    {
        int[] order = [.. Enumerable.Range(0, times.Count).OrderBy(i => times[i])];
        Move(times, order, 1);
        Move(vectors, order, slots.Count);
        Move(answers, order, model.Outputs);
        isSorted = true;
    }

    private static void Move<T>(List<T> values, int[] order, int width)
    {
        T[] before = [.. values];
        values.Clear();
        foreach (var row in order) values.AddRange(before.AsSpan(row * width, width));
    }
}
