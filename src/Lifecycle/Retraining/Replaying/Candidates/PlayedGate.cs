using System.Collections.Concurrent;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Candidates;

/// <summary>Judges candidates of past days by the definition's gate, each pair once.</summary>
/// <remarks>Rules on costs are left out: they hang on the machine, and a replay is the same on all of them.</remarks>
internal sealed class PlayedGate(ModelDefinition definition, PlayedHistory history, CancellationToken cancellation)
{
    private readonly GatePolicy rules = new([.. definition.Gate.Judged.Where(r => !IsOfCost(r))]);
    private readonly ConcurrentDictionary<(PlayedModel, PlayedModel?), Lazy<Verdict>> judged = [];

    /// <summary>The rules that are left out, as sentences.</summary>
    public static IReadOnlyList<string> LeftOut(GatePolicy gate) => [.. gate.Rules.Where(r => IsOfCost(r) || !gate.Judged.Contains(r)).Select(r => r.Sentence)];

    /// <summary>Says what would have become of a candidate on the rows that it was judged by.</summary>
    public Verdict Judge(PlayedModel candidate, PlayedModel? champion) =>
        judged.GetOrAdd((candidate, champion), _ => new Lazy<Verdict>(() => Decide(candidate, champion))).Value;

    private Verdict Decide(PlayedModel candidate, PlayedModel? champion)
    {
        var split = history.Cut(definition, candidate.Facts.AsOf, candidate.HoldOut);
        float[] labels = [.. split.Examples.HoldOut.Labels];
        var evaluation = new GateTrial(definition, split.Examples, cancellation).Judge(
            (candidate.Facts.Digest, candidate.Score(split.HoldOutRows, labels)),
            champion is null ? null : (champion.Facts.Digest, champion.Score(split.HoldOutRows, labels)),
            candidate.Facts.Baselines);
        return Gating.Judge.Decide(rules, evaluation);
    }

    private static bool IsOfCost(GateRule rule) => rule is BoundRule { Quantity: Cost } or ChampionRule { Quantity: Cost };
}
