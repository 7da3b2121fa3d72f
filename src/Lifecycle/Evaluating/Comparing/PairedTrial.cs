using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;

namespace Levain.Evaluating.Comparing;

/// <summary>How much worse a candidate is than the champion, held against the upper and the lower margin.</summary>
internal sealed record PairedTrial
{
    public required int Rows { get; init; }

    public required double Candidate { get; init; }

    public required double Champion { get; init; }

    /// <summary>The difference against the margin: below it where the candidate is not worse by more.</summary>
    public required HeldBound Over { get; init; }

    /// <summary>The difference against the margin below 0: below it where the candidate is better by more.</summary>
    public required HeldBound Under { get; init; }

    /// <summary>Compares a metric by the test that a rule names.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="metric">What is compared.</param>
    /// <param name="trial">Candidate and champion on the same rows.</param>
    public static PairedTrial Of(ChampionRule rule, Metric metric, Trial trial)
    {
        var (candidate, champion) = (trial.Value(Contender.Candidate, metric), trial.Value(Contender.Champion, metric));
        if (rule.Test == PairedTest.Bootstrap)
            return Drawn(
                rule, trial, new Resampled(candidate, trial.Draws(Contender.Candidate, metric)),
                new Resampled(champion, trial.Draws(Contender.Champion, metric)));
        var rows = new PairedRows(trial, metric);
        HeldBound Held(int side) => rule switch
        {
            { Test: PairedTest.DieboldMariano, IsShare: true } => new(rows.Losses(1 + side * rule.By), 0),
            { Test: PairedTest.DieboldMariano } => new(rows.Losses(1), side * rule.By),
            { Test: PairedTest.DeLong } => new(rows.Areas(), side * rule.Margin(champion)),
            _ => new(rows.Rights(), side * rule.Margin(champion)),
        };
        return new PairedTrial { Rows = trial.Blocks.Count, Candidate = candidate, Champion = champion, Over = Held(1), Under = Held(-1) };
    }

    /// <summary>Compares a gap between parts; they are drawn for themselves, which makes the interval rather too wide.</summary>
    public static PairedTrial Of(ChampionRule rule, Gap gap, IReadOnlyList<Trial> parts)
    {
        double Range(Func<Trial, double> of) => parts.Max(of) - parts.Min(of);
        Resampled Ranges(string who) => new(
            Range(t => t.Value(who, gap.Metric)),
            [.. Enumerable.Range(0, parts[0].Draws(who, gap.Metric).Length).Select(r => Range(t => t.Draws(who, gap.Metric)[r]))]);
        var narrowest = parts.MinBy(p => p.BlockCount)!;
        return Drawn(rule, narrowest, Ranges(Contender.Candidate), Ranges(Contender.Champion)) with { Rows = parts.Sum(p => p.Blocks.Count) };
    }

    // Where the margin is a share of the champion's loss it is drawn with it: no division, so a loss of 0 does no harm.
    private static PairedTrial Drawn(ChampionRule rule, Trial trial, Resampled candidate, Resampled champion)
    {
        double Worse(double c, double h, int side) => rule.Quantity.Worse(c, h) - (rule.IsShare ? side * rule.Margin(h) : 0);
        HeldBound Held(int side) => new(
            PairedBootstrap.Difference(
                new Resampled(Worse(candidate.Value, champion.Value, side), [.. candidate.Draws.Zip(champion.Draws, (c, h) => Worse(c, h, side))]),
                trial.BlockCount),
            rule.IsShare ? 0 : side * rule.By);
        return new PairedTrial
        {
            Rows = trial.Blocks.Count,
            Candidate = candidate.Value,
            Champion = champion.Value,
            Over = Held(1),
            Under = Held(-1),
        };
    }
}
