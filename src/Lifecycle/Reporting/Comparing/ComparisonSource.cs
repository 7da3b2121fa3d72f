using Levain.Definitions;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Registering;
using Levain.Stages;
using Levain.Training;

namespace Levain.Reporting.Comparing;

/// <summary>Brings a comparison together from what is recorded; nothing is trained or scored for it.</summary>
public sealed class ComparisonSource(RecordBook records, Registry registry)
{
    public ModelComparison Of(ModelDefinition definition)
    {
        var (evaluation, candidate) = Candidate(definition.Name);
        var others = Versions(definition.Name);
        return new ModelComparison
        {
            Schema = ModelComparison.CurrentSchema,
            Model = definition.Name,
            Versions = [.. candidate is null ? [] : new[] { candidate }, .. others],
            Contenders = evaluation?.Contenders ?? [],
            Differences = evaluation?.Comparisons ?? [],
            Notes = [.. Notes(definition.Name, evaluation, others)],
        };
    }

    private (Evaluation? Evaluation, ComparedVersion? Version) Candidate(string model)
    {
        var training = records.FindReadable<TrainingResult>(model, TrainStage.StageName)?.Facts;
        var evaluation = records.FindReadable<Evaluation>(model, EvaluateStage.StageName)?.Facts;
        if (training is null || evaluation?.Candidate != training.Model) return (null, null);
        var verdict = records.FindReadable<Verdict>(model, GateStage.StageName)?.Facts;
        return (evaluation, new ComparedVersion
        {
            Role = Contender.Candidate,
            Version = null,
            Digest = evaluation.Candidate,
            AsOf = training.Recipe.AsOf,
            TrainingRows = training.Recipe.Rows,
            Metric = evaluation.MainMetric,
            Value = evaluation.Find(Contender.Candidate)!.Metrics[evaluation.MainMetric],
            Verdict = verdict?.Candidate == evaluation.Candidate ? verdict.Decision.ToString().ToLowerInvariant() : "none yet",
        });
    }

    private List<ComparedVersion> Versions(string model)
    {
        var (champion, history) = (registry.Champion(model), registry.History(model));
        return
        [
            .. history.Where(e => e.Event == HistoryEvent.Promoted)
                .OrderByDescending(e => e.Version == champion?.Version).ThenByDescending(e => e.Version)
                .Select(e => Version(e, champion, Lineage.RolledBackBecause(history, e.Digest))),
        ];
    }

    private static ComparedVersion Version(HistoryEntry promotion, Champion? champion, string? rolledBack)
    {
        var isChampion = promotion.Version == champion?.Version;
        return new ComparedVersion
        {
            Role = isChampion ? Contender.Champion : "earlier",
            Version = promotion.Version,
            Digest = promotion.Digest,
            AsOf = promotion.AsOf,
            TrainingRows = (promotion.Champion ?? (isChampion ? champion : null))?.Recipe.Rows,
            Metric = promotion.Metric,
            Value = promotion.Value,
            Verdict = rolledBack is null ? "promote" : $"rolled back: {rolledBack}",
        };
    }

    private static IEnumerable<string> Notes(string model, Evaluation? evaluation, List<ComparedVersion> versions)
    {
        if (evaluation is null)
            yield return $"No candidate is measured in this checkout: --target=Gate --model={model} makes and measures one.";
        else if (versions.Exists(v => v.Role == Contender.Champion && v.Digest == evaluation.Candidate))
            yield return "The candidate is the champion, bit for bit.";
        if (versions.Count == 0)
            yield return "There is no champion yet.";
        else
            yield return "The numbers of champion and earlier versions were measured when each was promoted, each on the held-out rows of its own day: "
                + "a difference between them is one of models and of rows, and says nothing of either alone.";
        if (evaluation is not null)
            yield return FormattableString.Invariant(
                $"Metrics of candidate, champion and baselines: all on the same {evaluation.Rows:N0} held-out rows from {evaluation.From:yyyy-MM-dd} to {evaluation.To:yyyy-MM-dd}.");
        if (evaluation is not null && Opponent.IsAnother(evaluation.Champion) && !versions.Exists(v => v.Role == Contender.Champion && v.Digest == evaluation.Champion))
            yield return $"The champion of the metrics is {Digest.Brief(evaluation.Champion)}, whom the candidate was judged against; it is not the champion any more.";
    }
}
