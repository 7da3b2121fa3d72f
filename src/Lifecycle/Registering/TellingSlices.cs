using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Registering;

/// <summary>The parts of the hold-out that a line of history keeps: those in which candidate and champion differ most.</summary>
internal static class TellingSlices
{
    public static IReadOnlyList<SliceResult> Of(Metric main, Evaluation evaluation)
    {
        var kept = evaluation.Slices.Select((slice, i) => (Slice: slice, Place: i))
            .OrderByDescending(s => Weight(main, s.Slice))
            .ThenBy(s => s.Place)
            .Take(RecordedEvidence.Most);
        return [.. kept.OrderBy(s => s.Place).Select(s => Brief(main, s.Slice))];
    }

    // Without a champion those where the candidate is at its worst; what is too small says least.
    private static double Weight(Metric main, SliceResult slice)
    {
        var (candidate, champion) = (Value(slice, Contender.Candidate), Value(slice, Contender.Champion));
        if (double.IsNaN(candidate)) return double.NegativeInfinity;
        return double.IsNaN(champion) ? main.Loss(candidate) : Math.Abs(candidate - champion);

        double Value(SliceResult part, string who) =>
            part.Contenders.FirstOrDefault(c => c.Name == who)?.Metrics.GetValueOrDefault(main.Name)?.Value ?? double.NaN;
    }

    private static SliceResult Brief(Metric main, SliceResult slice) => slice with
    {
        Contenders =
        [
            .. slice.Contenders.Select(c => c with
            {
                Metrics = new(c.Metrics.Where(m => m.Key == main.Name).ToDictionary(m => m.Key, m => BriefNumbers.Of(m.Value)), StringComparer.Ordinal),
            }),
        ],
    };
}
