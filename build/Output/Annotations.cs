using Levain.Definitions;
using Levain.Definitions.Contracts;
using Levain.Gating;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Chooses what GitHub is told beside the sources: failures, errors, warnings, as many as it shows.</summary>
internal sealed class Annotations(ContractSource sources, RecordBook records)
{
    /// <summary>GitHub shows ten of a kind for a step, and drops the rest without a word.</summary>
    public const int Most = 10;

    /// <returns>At most ten, the most severe first.</returns>
    public IReadOnlyList<Annotation> Of(BuildContext context, RunSummary summary) => Fit(All(context, summary));

    /// <summary>All of them, the most severe first.</summary>
    public IReadOnlyList<Annotation> All(BuildContext context, RunSummary summary) =>
        [.. Failures(context, summary), .. Violations(context, summary).OrderByDescending(a => a.IsError), .. Alarms(context, summary)];

    /// <summary>Takes the first ones; the last that is taken counts those that are not.</summary>
    public static IReadOnlyList<Annotation> Fit(IReadOnlyList<Annotation> all)
    {
        if (all.Count <= Most) return all;
        var (last, more) = (all[Most - 1], all.Count - Most);
        return
        [
            .. all.Take(Most - 1),
            last with { Message = FormattableString.Invariant($"{last.Message} {more} more in the job summary.") },
        ];
    }

    private IEnumerable<Annotation> Failures(BuildContext context, RunSummary summary) => summary.Failures.Select(f => new Annotation(
        IsError: true, $"{f.Stage} {f.Model}", f.Message, PlaceOf(f.Stage, context.Models.First(m => m.Name == f.Model)))
    {
        Model = f.Model,
    });

    // A rejection stands at the rule that rejects.
    private SourcePlace PlaceOf(string stage, ModelDefinition model) =>
        (stage == GateStage.StageName && records.FindReadable<Verdict>(model.Name, stage)?.Facts is { } verdict
            ? new RuleRemarks(sources).PlaceOfRejection(model, verdict)
            : null) ?? sources.OfDefinition(model);

    // An alarm is about the model that runs: it stands at the policy that asked for it.
    private IEnumerable<Annotation> Alarms(BuildContext context, RunSummary summary) =>
        from look in summary.Looks
        from rule in look.Decision.Rules
        where rule is { AlarmSince: not null, Speaks: true }
        select new Annotation(
            IsError: false,
            $"Monitor {look.Decision.Model}",
            FormattableString.Invariant($"Alarm since {rule.AlarmSince:yyyy-MM-dd}: {rule.Rule}: {rule.Evidence}."),
            sources.OfDefinition(context.Models.First(m => m.Name == look.Decision.Model), nameof(ModelDefinition.Retraining)))
        {
            Model = look.Decision.Model,
        };

    private IEnumerable<Annotation> Violations(BuildContext context, RunSummary summary) =>
        from found in summary.Validated
        from violation in found.Report.Violations
        select new Annotation(
            violation.Stops || violation.Severity == Severity.Error,
            $"{violation.Code}{(violation.Column.Length == 0 ? "" : " in " + violation.Column)} ({found.Model})",
            violation.Describe() + ".",
            sources.Of(context.Models.First(m => m.Name == found.Model), found.Report.Contract, violation))
        {
            Model = found.Model,
        };
}
