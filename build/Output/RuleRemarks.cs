using Levain.Definitions;
using Levain.Delivery.Releases.Telling;
using Levain.Gating;

namespace Levain.Output;

/// <summary>Puts what a gate's rules refused at the lines that ask for it.</summary>
internal sealed class RuleRemarks(ContractSource sources)
{
    /// <summary>One for each rule that stands against a promotion, the gravest first.</summary>
    public IEnumerable<Remark> Of(ModelDefinition model, Verdict verdict) =>
        from refused in verdict.Reasons.Select((r, i) => (Reason: r, Index: i))
        where refused.Reason.Outcome is RuleOutcome.Failed or RuleOutcome.Worse or RuleOutcome.Undecided
        orderby refused.Reason.Outcome == RuleOutcome.Failed descending, refused.Index
        let place = sources.OfRule(model, refused.Index)
        select new Remark(
            refused.Reason.Outcome == RuleOutcome.Failed ? RemarkLevel.Failure : RemarkLevel.Warning,
            $"{model.Name}: {Word(refused.Reason.Outcome)}",
            $"{refused.Reason.Rule}: {refused.Reason.Evidence}.",
            place.File,
            place.Line);

    /// <summary>The line of the first rule that rejects.</summary>
    public SourcePlace? PlaceOfRejection(ModelDefinition model, Verdict verdict) =>
        verdict.Reasons.ToList().FindIndex(r => r.Outcome == RuleOutcome.Failed) is >= 0 and var index ? sources.OfRule(model, index) : null;

    private static string Word(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Failed => "not fit to serve",
        RuleOutcome.Worse => "worse than the champion",
        _ => "the rows do not tell",
    };
}
