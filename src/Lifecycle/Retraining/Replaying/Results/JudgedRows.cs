using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Retraining.Replaying.History;
using Levain.Retraining.Replaying.Playing;

namespace Levain.Retraining.Replaying.Results;

/// <summary>The played rows whose labels had the time to become known before the data end: what policies are compared on.</summary>
internal sealed class JudgedRows
{
    private readonly ModelDefinition definition;
    private readonly PlayedHistory history;
    private readonly int first;
    private readonly float[] labels;

    /// <exception cref="LevainException">No label is matured.</exception>
    public JudgedRows(ModelDefinition definition, PlayedHistory history, IReadOnlyList<PlayedDay> days)
    {
        (this.definition, this.history, first) = (definition, history, days[0].First);
        var known = history.AsOf.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var end = Math.Min(days[^1].End, history.PlaceOf(known.AddDays(-history.MaturesInDays)));
        if (end <= first)
            throw new LevainException(FormattableString.Invariant(
                $"Replay of {definition.Name} from {days[0].Day:yyyy-MM-dd} has no row whose label is matured: labels take {history.MaturesInDays} days, and the data end on {history.AsOf:yyyy-MM-dd}. Give an earlier --from."));
        labels = [.. Enumerable.Range(first, end - first).Select(r => history.LabelAt(r, known))];
        Days = [.. days.Where(d => d.First < end).Select(d => d with { First = d.First - first, End = Math.Min(d.End, end) - first })];
    }

    /// <summary>The days, with the places of their rows among these.</summary>
    public IReadOnlyList<PlayedDay> Days { get; }

    public int Count => labels.Length;

    /// <summary>The places of the rows from one day to another.</summary>
    public (int From, int Until) Of(DateOnly from, DateOnly to) => (Place(from), Math.Max(Place(from), Place(to.AddDays(1))));

    /// <summary>What a policy's champions answered.</summary>
    public PlayedAnswers Of(string policy, Service service)
    {
        var classes = Math.Max(1, history.Rows.Classes.Count);
        return new PlayedAnswers(
            policy,
            new Scored(labels, service.Answers(first, first + Count), classes),
            definition.Kind == ModelKind.Binary ? new Scored(labels, Decided(service), 1) { Threshold = 0.5 } : null);
    }

    /// <summary>What costs nothing; none where there is no series.</summary>
    public IEnumerable<PlayedAnswers> Baselines()
    {
        if (history.Rows.Naive.Count == 0) yield break;
        yield return new(Baseline.Naive.Words(), new Scored(labels, [.. history.Rows.Naive.Skip(first).Take(Count)], 1), null);
        yield return new(Baseline.ExponentiallyWeighted.Words(), new Scored(labels, [.. history.Rows.Smoothed.Skip(first).Take(Count)], 1), null);
    }

    private float[] Decided(Service service) =>
    [
        .. service.Of(first, first + Count).SelectMany(p => p.Model.Scores(p.From, p.Until)
            .Select(s => s >= (p.Model.Facts.OperatingPoint?.Threshold ?? double.NaN) ? 1f : 0f)),
    ];

    private int Place(DateOnly day) => Math.Clamp(history.PlaceOf(day) - first, 0, Count);
}
