using System.Globalization;
using System.Text;
using Cake.Common.Build;
using Cake.Common.Build.GitHubActions.Commands;
using Levain.Registering;
using Levain.Reporting;
using Levain.Retraining;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Tells GitHub Actions how a run ended: job summary, annotations, outputs.</summary>
public sealed class GitHubReport
{
    private readonly Workspace workspace;
    private readonly RunSummary summary;
    private readonly Annotations annotations;
    private readonly Registry registry;
    private readonly ReleaseOutputs releases;

    private static readonly string[] Strongest = ["reject", "promote", "inconclusive", "keep"];

    internal GitHubReport(Workspace workspace, RunSummary summary, Annotations annotations, (Registry Registry, ReleaseOutputs Releases) told) =>
        (this.workspace, this.summary, this.annotations, registry, releases) = (workspace, summary, annotations, told.Registry, told.Releases);

    public void Write(BuildContext context)
    {
        var commands = context.GitHubActions().Commands;
        Annotate(context, commands);
        var (rows, looks) = (summary.Rows(context), summary.Looks);
        releases.Write(context, commands);
        if (rows.Count + summary.Failures.Count + summary.Validated.Count + looks.Count + summary.Released.Count == 0) return;
        commands.SetStepSummary(Secrets.OfEnvironment.Mask(Markdown(rows, summary) + Watched(looks) + Data() + releases.Markdown()));
        Tell(commands, looks);
        Tell(commands, rows);
    }

    private void Annotate(BuildContext context, GitHubActionsCommands commands)
    {
        foreach (var (isError, title, message, place) in annotations.Of(context, summary))
        {
            var masked = Secrets.OfEnvironment.Mask(message);
            if (isError) commands.Error(masked, new() { Title = title, File = place.File, StartLine = place.Line });
            else commands.Warning(masked, new() { Title = title, File = place.File, StartLine = place.Line });
        }
    }

    // The one output is the strongest verdict; version and digest have one only where there is one model.
    private void Tell(GitHubActionsCommands commands, IReadOnlyList<ResultRow> rows)
    {
        if (rows.Count == 0) return;
        commands.SetOutputParameter("verdict", Strongest.First(v => rows.Any(r => r.Verdict == v)));
        foreach (var row in rows)
        {
            var version = registry.Champion(row.Model)?.Version.ToString(CultureInfo.InvariantCulture) ?? "";
            commands.SetOutputParameter($"verdict-{row.Model}", row.Verdict);
            commands.SetOutputParameter($"digest-{row.Model}", row.Digest);
            commands.SetOutputParameter($"version-{row.Model}", version);
            if (rows.Count > 1) continue;
            commands.SetOutputParameter("digest", row.Digest);
            commands.SetOutputParameter("version", version);
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
    private string Watched(IReadOnlyList<Look> looks) => string.Concat(looks.Select(
        l => '\n' + File.ReadAllText(Path.Combine(workspace.Model(l.Decision.Model), MonitorStage.SummaryFile))));

    // Validate has written it already.
    private string Data() => string.Concat(summary.Validated.Select(
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
