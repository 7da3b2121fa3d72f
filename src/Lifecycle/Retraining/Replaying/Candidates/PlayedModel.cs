using Levain.Definitions;
using Levain.Evaluating;
using Levain.Retraining.Replaying.History;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Retraining.Replaying.Candidates;

/// <summary>A model of a past day that answers rows of the history, each of them once.</summary>
internal sealed class PlayedModel(PlayedCandidate facts, HoldOut holdOut, string path, ModelKind kind, PlayedHistory history)
{
    // Rows are scored a stretch at a time: few are asked for that are not needed, and no call is made for a few rows.
    private const int Stretch = 4096;

    private readonly Lock gate = new();
    private readonly bool[] isScored = new bool[history.Count / Stretch + 1];
    private readonly int classes = kind == ModelKind.Multiclass ? history.Rows.Classes.Count : 1;
    private ITransformer? model;
    private float[]? scores;

    public PlayedCandidate Facts => facts;

    public HoldOut HoldOut => holdOut;

    /// <summary>The path of its zip.</summary>
    public string Path => path;

    /// <summary>The answers of rows of the history, as many a row as there are classes.</summary>
    public float[] Scores(IReadOnlyList<int> rows)
    {
        var asked = new float[rows.Count * classes];
        for (var i = 0; i < rows.Count; i++) Of(rows[i]).CopyTo(asked.AsSpan(i * classes));
        return asked;
    }

    /// <summary>The same of a stretch of rows.</summary>
    public float[] Scores(int from, int until) => Scores([.. Enumerable.Range(from, until - from)]);

    /// <summary>The answers beside labels, at the model's operating point.</summary>
    public Scored Score(IReadOnlyList<int> rows, float[] labels) => new Scored(labels, Scores(rows), classes).At(facts.OperatingPoint);

    private ReadOnlySpan<float> Of(int row)
    {
        lock (gate)
        {
            scores ??= new float[history.Count * classes];
            if (!isScored[row / Stretch]) Fill(row / Stretch);
            return scores.AsSpan(row * classes, classes);
        }
    }

    private void Fill(int stretch)
    {
        model ??= new MLContext(seed: 0).Model.Load(path, out _);
        var (first, end) = (stretch * Stretch, Math.Min(history.Count, (stretch + 1) * Stretch));
        var asked = history.Rows.Of(Enumerable.Range(first, end - first));
        ModelScores.Of(model, kind, asked, $"model as of {facts.AsOf:yyyy-MM-dd}").CopyTo(scores!, first * classes);
        isScored[stretch] = true;
    }
}
