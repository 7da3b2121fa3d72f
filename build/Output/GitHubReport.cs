using System.Globalization;
using System.Text;
using Cake.Common.Build;
using Cake.Common.Build.GitHubActions.Commands;
using Levain.Reporting;
using Levain.Retraining;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Tells GitHub Actions how a run ended: job summary, annotations, outputs.</summary>
internal static class GitHubReport
{
    private static readonly string[] Strongest = ["reject", "promote", "inconclusive", "keep"];

    public static void Write(BuildContext context, Workspace workspace, RunSummary summary)
    {
        var rows = summary.Rows(context);
        var commands = context.GitHubActions().Commands;
        foreach (var (isError, title, message, place) in new Annotations(new ContractSource(workspace)).Of(context, summary))
        {
            if (isError) commands.Error(message, new() { Title = title, File = place.File, StartLine = place.Line });
            else commands.Warning(message, new() { Title = title, File = place.File, StartLine = place.Line });
        }

        var looks = summary.Looks;
        if (rows.Count + summary.Failures.Count + summary.Validated.Count + looks.Count == 0) return;
        commands.SetStepSummary(Markdown(rows, summary) + Watched(workspace, looks) + Data(workspace, summary));
        Tell(commands, looks);
        if (rows.Count == 0) return;
        commands.SetOutputParameter("verdict", Strongest.First(v => rows.Any(r => r.Verdict == v)));
        foreach (var row in rows)
        {
            commands.SetOutputParameter($"verdict-{row.Model}", row.Verdict);
            commands.SetOutputParameter($"digest-{row.Model}", row.Digest);
        }
    }

    // A job that follows asks for the one output; several models have one each beside it.
    private static void Tell(GitHubActionsCommands commands, IReadOnlyList<Look> looks)
    {
        if (looks.Count == 0) return;
        commands.SetOutputParameter("retrain", Word(looks.Any(l => l.Decision.Retrain)));
        foreach (var look in looks) commands.SetOutputParameter($"retrain-{look.Decision.Model}", Word(look.Decision.Retrain));
    }

    private static string Word(bool retrain) => retrain ? "true" : "false";

    // Monitor has written it already.
    private static string Watched(Workspace workspace, IReadOnlyList<Look> looks) => string.Concat(looks.Select(
        l => '\n' + File.ReadAllText(Path.Combine(workspace.Model(l.Decision.Model), MonitorStage.SummaryFile))));

    // Validate has written it already.
    private static string Data(Workspace workspace, RunSummary summary) => string.Concat(summary.Validated.Select(
        v => '\n' + File.ReadAllText(Path.Combine(workspace.Model(v.Model), ValidateStage.SummaryFile))));

    private static string Markdown(IReadOnlyList<ResultRow> rows, RunSummary summary)
    {
        if (rows.Count + summary.Failures.Count == 0) return "";
        var text = new StringBuilder("## Models\n\n");
        if (rows.Count > 0) text.Append(TextTable.Markdown(ResultTable.Headings, rows.Select(ResultTable.Cells)));
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{row.Model}**: {row.Verdict}, {row.Because}.\n\n");
            text.Append(TextTable.Markdown(["rule", "outcome", "evidence"], row.Rules));
        }

        foreach (var (stage, model, message) in summary.Failures)
            text.Append(CultureInfo.InvariantCulture, $"\n**{stage} {model} failed**\n\n```\n{message}\n```\n");
        return text.ToString();
    }
}
