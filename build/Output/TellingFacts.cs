using Levain.Adapters;
using Levain.Definitions;
using Levain.Delivery.Releases.Telling;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Registering;
using Levain.Reporting;
using Levain.Retraining;
using Levain.Retraining.Deciding;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Gathers what a run found out, without secrets, for those who tell GitHub.</summary>
internal sealed class TellingFacts(Workspace workspace, RecordBook records, RunSummary summary, Secrets secrets)
{
    /// <summary>What a pull request is told; null where no model was judged or failed.</summary>
    public PullRequestTold? Of(BuildContext context, ActionsPullRequest request, Uri? run)
    {
        var rows = summary.Rows(context);
        var failed = summary.Failures.Where(f => f.Stage != GateStage.StageName).ToLookup(f => f.Model, f => $"{f.Stage}: {f.Message}");
        var remarks = new Annotations(new ContractSource(workspace), records).All(context, summary).ToLookup(a => a.Model);
        var models = context.Models.Where(m => rows.Any(r => r.Model == m.Name) || failed.Contains(m.Name)).ToList();
        return models.Count == 0 ? null : new PullRequestTold
        {
            Number = request.Number,
            Head = request.Head,
            Chosen = context.ModelNames,
            Run = run,
            Models = [.. models.Select(m => Told(m, rows.FirstOrDefault(r => r.Model == m.Name), failed[m.Name].FirstOrDefault(), remarks[m.Name]))],
        };
    }

    /// <summary>What was seen of each model that was looked at.</summary>
    public IReadOnlyList<LookTold> Looks(Uri? run) => [.. summary.Looks.Select(l => new LookTold(
        Masked(l.Decision), Read(Path.Combine(workspace.Model(l.Decision.Model), MonitorStage.SummaryFile))) { Run = run })];

    private VerdictTold Told(ModelDefinition model, ResultRow? row, string? failure, IEnumerable<Annotation> remarks)
    {
        var verdict = row is null ? null : records.FindReadable<Verdict>(model.Name, GateStage.StageName)?.Facts;
        var rules = verdict is null ? [] : new RuleRemarks(new ContractSource(workspace)).Of(model, verdict);
        return new VerdictTold
        {
            Model = model.Name,
            Row = row,
            Verdict = verdict,
            Evidence = row is not null && records.FindReadable<Evaluation>(model.Name, EvaluateStage.StageName)?.Facts is { } evaluation
                ? RecordedEvidence.Of(model.MainMetric, evaluation, data: null)
                : null,
            Failure = failure is null ? null : secrets.Mask(failure),
            Data = summary.Validated.Any(v => v.Model == model.Name) ? Read(Path.Combine(workspace.Model(model.Name), ValidateStage.SummaryFile)) : "",
            Remarks = [.. rules.Concat(remarks.Where(a => !IsRejection(a, verdict)).Select(Remark)).Select(r => r with { Message = secrets.Mask(r.Message) })],
        };
    }

    // The rules say it better, each at its line.
    private static bool IsRejection(Annotation annotation, Verdict? verdict) =>
        verdict?.Decision == Decision.Reject && annotation.Title == $"{GateStage.StageName} {annotation.Model}";

    private static Remark Remark(Annotation a) =>
        new(a.IsError ? RemarkLevel.Failure : RemarkLevel.Warning, a.Title, a.Message, a.Place.File, a.Place.Line);

    private RetrainDecision Masked(RetrainDecision decision) => decision with
    {
        Sentence = secrets.Mask(decision.Sentence),
        Rules = [.. decision.Rules.Select(r => r with { Evidence = secrets.Mask(r.Evidence) })],
    };

    private string Read(string path) => File.Exists(path) ? secrets.Mask(File.ReadAllText(path)) : "";
}
