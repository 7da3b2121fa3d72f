using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Registering;

/// <summary>What a verdict rested on, brief enough for a line of history: who has a clone and no records can still tell it.</summary>
/// <remarks>Numbers have six significant digits; the records of the run have all of them.</remarks>
public sealed record RecordedEvidence
{
    /// <summary>More parts and differences than these are left out, and counted.</summary>
    internal const int Most = 24;

    /// <summary>Held-out rows that all contenders were measured on.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of the positive class; null where there are no classes.</summary>
    public required int? Positives { get; init; }

    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    /// <summary>The better direction of the main metric.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>The candidate, the champion that it was judged against where there was one, and the best baseline.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>The paired differences that the gate asked for, those on all rows first.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public required int ComparisonsLeftOut { get; init; }

    /// <summary>Parts of the hold-out with the main metric alone, in the order of the evaluation.</summary>
    public required IReadOnlyList<SliceResult> Slices { get; init; }

    public required int SlicesLeftOut { get; init; }

    /// <summary>Null where nobody looked.</summary>
    public required DataEvidence? Data { get; init; }

    /// <summary>A contender by its name, or null.</summary>
    public Contender? Find(string name) => Contenders.FirstOrDefault(c => c.Name == name);

    /// <summary>The telling part of an evaluation.</summary>
    /// <param name="main">The definition's main metric.</param>
    /// <param name="evaluation">The whole.</param>
    /// <param name="data">What changed in the rows; null where nobody looked.</param>
    public static RecordedEvidence Of(Metric main, Evaluation evaluation, DataEvidence? data)
    {
        var (slices, comparisons) = (TellingSlices.Of(main, evaluation), TellingComparisons.Of(evaluation));
        return new RecordedEvidence
        {
            Rows = evaluation.Rows,
            Positives = evaluation.Positives,
            From = evaluation.From,
            To = evaluation.To,
            HigherIsBetter = main.HigherIsBetter,
            Contenders = [.. Told(main, evaluation).Select(BriefNumbers.Of)],
            Comparisons = comparisons,
            ComparisonsLeftOut = evaluation.Comparisons.Count - comparisons.Count,
            Slices = slices,
            SlicesLeftOut = evaluation.Slices.Count - slices.Count,
            Data = data,
        };
    }

    private static IEnumerable<Contender> Told(Metric main, Evaluation evaluation)
    {
        foreach (var name in new[] { Contender.Candidate, Contender.Champion })
            if (evaluation.Find(name) is { } contender)
                yield return contender;
        var best = evaluation.Contenders
            .Where(c => c.Name is not (Contender.Candidate or Contender.Champion) && double.IsFinite(ValueOf(c)))
            .MinBy(c => main.Worse(ValueOf(c), 0));
        if (best is not null) yield return best;

        double ValueOf(Contender contender) => contender.Metrics.GetValueOrDefault(main.Name)?.Value ?? double.NaN;
    }
}
