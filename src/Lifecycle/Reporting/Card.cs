using System.Globalization;
using System.Text;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>The model card: what a champion is, what it was made from, how good it is.</summary>
public sealed class Card : ICard
{
    public string Write(ModelDefinition definition, Champion champion, PromotionEvidence evidence)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {champion.Model}, version {champion.Version}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{definition.Kind} model `{champion.Digest}`.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**Verdict: {evidence.Verdict.Facts.Decision.ToString().ToLowerInvariant()}**, {evidence.Verdict.Facts.Sentence}.\n\n");
        WriteRules(text, evidence);
        WriteMetrics(text, evidence.Evaluation.Facts);
        WriteData(text, evidence);
        WriteRecipe(text, champion);
        return text.ToString();
    }

    private static void WriteRules(StringBuilder text, PromotionEvidence evidence)
    {
        text.Append("| rule | outcome | evidence |\n|---|---|---|\n");
        foreach (var reason in evidence.Verdict.Facts.Reasons)
            text.Append(CultureInfo.InvariantCulture, $"| {reason.Rule} | {reason.Outcome} | {reason.Evidence} |\n");
    }

    private static void WriteMetrics(StringBuilder text, Evaluation evaluation)
    {
        text.Append("\n## Quality\n\n");
        text.Append(CultureInfo.InvariantCulture, $"On {evaluation.Rows:N0} held-out rows from {evaluation.From:yyyy-MM-dd} to {evaluation.To:yyyy-MM-dd}");
        if (evaluation.Positives is { } positives) text.Append(CultureInfo.InvariantCulture, $", {positives:N0} of them positive");
        text.Append(CultureInfo.InvariantCulture, $"; 95% intervals from {evaluation.Resamples:N0} bootstrap draws of {evaluation.Blocks:N0} blocks.\n\n");
        var names = evaluation.Contenders.Select(c => c.Name).ToList();
        text.Append(CultureInfo.InvariantCulture, $"| metric | {string.Join(" | ", names)} |\n|---|{string.Concat(names.Select(_ => "---|"))}\n");
        foreach (var metric in evaluation.Contenders[0].Metrics.Keys)
            text.Append(CultureInfo.InvariantCulture, $"| {metric} | {string.Join(" | ", evaluation.Contenders.Select(c => Show(c.Metrics[metric])))} |\n");
    }

    private static void WriteData(StringBuilder text, PromotionEvidence evidence)
    {
        var (recipe, report) = (evidence.Training.Facts.Recipe, evidence.Validation.Facts);
        text.Append("\n## Data\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Dataset `{recipe.Dataset}`, snapshot `{recipe.Snapshot}`, as of {recipe.AsOf:yyyy-MM-dd}: ");
        text.Append(CultureInfo.InvariantCulture, $"{report.Accepted:N0} rows accepted, {report.Quarantined:N0} in quarantine. ");
        text.Append(CultureInfo.InvariantCulture, $"Learnt from {recipe.Rows:N0} rows of {recipe.From:yyyy-MM-dd} to {recipe.To:yyyy-MM-dd} ({recipe.Training}).\n");
    }

    private static void WriteRecipe(StringBuilder text, Champion champion)
    {
        var recipe = champion.Recipe;
        text.Append("\n## Recipe\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Seed {recipe.Seed}; hold-out {recipe.HoldOut}; gap {recipe.GapDays} days; code `{Digest.Brief(recipe.Code)}`; ");
        text.Append(CultureInfo.InvariantCulture, $"packages {string.Join(", ", recipe.Packages.Select(p => $"{p.Key} {p.Value}"))}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Features: {string.Join(", ", recipe.Features.Select(f => $"`{f}`"))}.\n");
    }

    private static string Show(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.0000} [{estimate.Low:0.0000}, {estimate.High:0.0000}]");
}
