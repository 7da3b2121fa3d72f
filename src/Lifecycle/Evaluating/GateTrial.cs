using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating.Comparing;
using Levain.Evaluating.Slicing;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Measures what a gate asks and nothing else: the numbers are those of <see cref="HeldOutTrial"/>, the intervals are left out.</summary>
internal sealed class GateTrial(ModelDefinition definition, SplitExamples examples, CancellationToken cancellation)
{
    private readonly Examples holdOut = examples.HoldOut;

    /// <summary>One contender's values of all that the gate bounds.</summary>
    public Contender Measure(string name, Scored scored) => Trial.Run(
        [(name, Scaled(scored))], holdOut.Blocks, AskedMetrics.ByGate(definition), Plan(0)).Describe(name);

    /// <summary>One contender's values of all metrics that are told of the model.</summary>
    public Contender MeasureAll(string name, Scored scored) => Trial.Run(
        [(name, Scaled(scored))], holdOut.Blocks, AskedMetrics.OnAll(definition), Plan(0)).Describe(name);

    /// <summary>Holds a candidate against the champion and baselines.</summary>
    /// <param name="candidate">The candidate's digest and what it answers.</param>
    /// <param name="champion">The champion's; null where there is none.</param>
    /// <param name="baselines">As <see cref="Measure"/> told them.</param>
    public Evaluation Judge((string Digest, Scored Scored) candidate, (string Digest, Scored Scored)? champion, IEnumerable<Contender> baselines)
    {
        var isBinary = definition.Kind == ModelKind.Binary;
        var opponent = champion is null ? Opponent.None : champion.Value.Digest == candidate.Digest ? Opponent.Itself : champion.Value.Digest;
        List<(string Name, Scored Scored)> rivals = [(Contender.Candidate, Scaled(candidate.Scored))];
        if (Opponent.IsAnother(opponent)) rivals.Add((Contender.Champion, Scaled(champion!.Value.Scored)));
        var whole = Trial.Run(rivals, holdOut.Blocks, AskedMetrics.AgainstChampion(definition), Plan(rivals.Count > 1 ? Draws(q => q is Metric) : 0));
        var parts = Parts(whole, isBinary).ToList();
        return new Evaluation
        {
            Candidate = candidate.Digest,
            Champion = opponent,
            Rows = holdOut.Count,
            Positives = isBinary ? holdOut.Labels.Count(l => l > 0.5f) : null,
            From = holdOut.First!.Value,
            To = holdOut.Last!.Value,
            Resamples = HeldOutTrial.Resamples,
            Blocks = whole.BlockCount,
            MainMetric = definition.MainMetric.Name,
            Contenders = [.. rivals.Select(r => Measure(r.Name, r.Scored)), .. baselines],
            Comparisons = [.. new ChampionComparisons(whole, parts, definition).All()],
            Slices = [.. parts.Select(p => p.Describe(isBinary, holdOut.Labels))],
        };
    }

    private IEnumerable<PartTrial> Parts(Trial whole, bool isBinary)
    {
        var asked = AskedMetrics.Slices(definition);
        if (asked.Count == 0) return [];
        return Partition.Of(holdOut, isBinary).Where(p => asked.Contains(p.Slice)).Select(p => PartTrial.Run(
            p, whole, holdOut.Blocks, AskedMetrics.On(definition, p.Slice), Plan(whole.Has(Contender.Champion) ? Draws(q => q is SlicedMetric or Gap) : 0)));
    }

    // Other tests than the bootstrap need no draws.
    private int Draws(Func<Quantity, bool> isMeant) =>
        definition.Gate.Rules.OfType<ChampionRule>().Any(r => r.Test == PairedTest.Bootstrap && isMeant(r.Quantity)) ? HeldOutTrial.Resamples : 0;

    private Scored Scaled(Scored scored) => scored with { NaiveError = examples.Training.NaiveError ?? double.NaN };

    private DrawPlan Plan(int resamples) => DrawPlan.Quiet(resamples, definition.Seed, cancellation);
}
