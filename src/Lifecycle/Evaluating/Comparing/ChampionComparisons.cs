using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;
using Levain.Evaluating.Slicing;

namespace Levain.Evaluating.Comparing;

/// <summary>The paired differences that the rules of a gate ask for.</summary>
/// <param name="whole">All contenders on all rows.</param>
/// <param name="parts">Candidate and champion on the parts of slices.</param>
/// <param name="definition">Gives the rules.</param>
internal sealed class ChampionComparisons(Trial whole, IReadOnlyList<PartTrial> parts, ModelDefinition definition)
{
    public IEnumerable<Comparison> All() => whole.Has(Contender.Champion)
        ? definition.Gate.Rules.OfType<ChampionRule>().SelectMany(rule => Of(rule).Select(c => IsOpen(c, rule) ? c : c with { RowsToDecide = null }))
        : [];

    // Asked after the correction: what one part alone would decide may be open among many.
    private static bool IsOpen(Comparison compared, ChampionRule rule) =>
        compared.Holds > 1 - rule.Confidence && compared.Fails > 1 - rule.Confidence;

    private IEnumerable<Comparison> Of(ChampionRule rule) => rule.Quantity switch
    {
        Metric metric => [Compare(rule, rule.Quantity.Name, PairedTrial.Of(rule, metric, whole))],
        SlicedMetric sliced => Corrected([.. Judged(sliced.Slice, sliced.Part).Select(p => Compare(
            rule, $"{sliced.Metric.Name} on {sliced.Slice} {p.Part.Value}", PairedTrial.Of(rule, sliced.Metric, p.Trial!)))]),
        Gap gap when Judged(gap.Slice, null).ToList() is { Count: > 1 } judged =>
            [Compare(rule, rule.Quantity.Name, PairedTrial.Of(rule, gap, [.. judged.Select(p => p.Trial!)]))],
        _ => [],
    };

    private IEnumerable<PartTrial> Judged(string slice, string? part) =>
        parts.Where(p => p.Trial is not null && p.Part.Slice == slice && (part is null || p.Part.Value == part));

    private static Comparison Compare(ChampionRule rule, string quantity, PairedTrial paired)
    {
        var margin = rule.Margin(paired.Champion);
        var claim = new Claim(rule.Intent, paired);
        return new Comparison
        {
            Rule = rule.Sentence,
            Quantity = quantity,
            Rows = paired.Rows,
            Candidate = paired.Candidate,
            Champion = paired.Champion,
            Value = rule.Quantity.Worse(paired.Candidate, paired.Champion),
            Low = claim.Low(rule.Confidence, margin),
            High = claim.High(rule.Confidence, margin),
            Margin = margin,
            Holds = claim.Holds,
            Fails = claim.Fails,
            RowsToDecide = claim.RowsToDecide(rule.Confidence),
        };
    }

    private static IEnumerable<Comparison> Corrected(IReadOnlyList<Comparison> family)
    {
        var holds = Holm.Adjust([.. family.Select(c => c.Holds)]);
        var fails = Holm.Adjust([.. family.Select(c => c.Fails)]);
        return family.Select((c, i) => c with { Holds = holds[i], Fails = fails[i] });
    }
}
