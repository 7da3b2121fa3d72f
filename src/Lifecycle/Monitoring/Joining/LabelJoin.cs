using System.IO.Hashing;
using System.Runtime.InteropServices;
using Levain.Monitoring.Logging;

namespace Levain.Monitoring.Joining;

/// <summary>Puts late labels to the matured predictions of one champion; of all others it keeps the hash of their id alone.</summary>
/// <remarks>
/// A prediction takes 8 bytes and the set's room for them, so that a label without one is told apart from one that is
/// merely old. Labels whose prediction was not read yet wait for it: they are what is left in the end of unknown ids.
/// </remarks>
internal sealed class LabelJoin(WatchedModel model, LookedAt look, string champion)
{
    private readonly HashSet<ulong> known = [];
    private readonly Dictionary<ulong, JoinedRow> places = [];
    private readonly List<JoinedRow> rows = [];
    private readonly Dictionary<ulong, HeardLabel> waiting = [];
    private readonly SortedDictionary<string, long> others = new(StringComparer.Ordinal);
    private long unreadable;

    /// <summary>The matured predictions in the order of the log.</summary>
    public IReadOnlyList<JoinedRow> Rows => rows;

    /// <summary>Whether no prediction with this id was asked about before.</summary>
    public bool IsNew(LoggedPrediction prediction) => known.Add(HashOf(prediction.Id));

    /// <summary>Takes a prediction that is new.</summary>
    public void Add(LoggedPrediction prediction, RowFacts facts)
    {
        var id = HashOf(prediction.Id);
        waiting.Remove(id, out var heard);
        var time = prediction.Time.UtcDateTime;
        if (!look.IsMatured(time)) return;
        if (prediction.Digest != champion) others[prediction.Digest] = others.GetValueOrDefault(prediction.Digest) + 1;
        else rows.Add(places[id] = new JoinedRow { Time = time, Scores = prediction.Scores, Facts = facts, Heard = heard });
    }

    /// <summary>Takes a label; one that was not known at the end of the day, or is no label of the model, is none.</summary>
    public void Add(LoggedFeedback feedback)
    {
        var when = feedback.Known.UtcDateTime;
        if (when >= look.Until || feedback.Time.UtcDateTime >= look.Until) return;
        var id = HashOf(feedback.Id);
        if (TrueLabel.Read(feedback.Label, model.Definition.Kind, model.Classes) is not { } label) unreadable++;
        else if (places.TryGetValue(id, out var row)) row.Heard = row.Heard.Then(label, when);
        else if (!known.Contains(id)) waiting[id] = waiting.GetValueOrDefault(id).Then(label, when);
    }

    public LabelFindings Findings()
    {
        var labelled = rows.Where(r => r.IsLabelled).ToList();
        double[] lags = [.. labelled.Select(r => Math.Max(0, (r.Heard.Known - r.Time).TotalDays)).Order()];
        return new LabelFindings
        {
            Matured = rows.Count,
            Labelled = labelled.Count,
            MedianLagDays = Quantile(lags, 0.5),
            LongLagDays = Quantile(lags, 0.9),
            Repeated = labelled.Sum(r => r.Heard.Count - 1L),
            Unknown = waiting.Values.Sum(w => (long)w.Count),
            Early = labelled.Count(r => r.Heard.Known < r.Time),
            OtherChampions = others,
            Unreadable = unreadable,
        };
    }

    // The least of the lags that so many stay within.
    private static double? Quantile(double[] sorted, double share) =>
        sorted.Length == 0 ? null : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));
}
