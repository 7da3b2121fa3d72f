using Levain.Monitoring;
using Levain.Reporting.Monitoring;
using Levain.Retraining;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells under Monitor's line what was seen, and what each rule says of it.</summary>
public sealed class MonitorNotes(Workspace workspace, LookBook looks) : IStageNotes
{
    private const int Width = 132;
    private const int Shown = 20;
    private const string Indent = "  ";

    public IEnumerable<string> Lines(StageOutcome outcome) => outcome.Stage == MonitorStage.StageName && looks.Find(outcome.Model) is { } look
        ? Of(look).Append($"pictures and all numbers: {workspace.Relative(Path.Combine(workspace.Model(outcome.Model), MonitorStage.PageFile))}").Select(l => Indent + l)
        : [];

    private static IEnumerable<string> Of(Look look)
    {
        var findings = look.Evidence.Findings;
        return
        [
            .. look.Notes, WindowLines.Window(findings), .. Drift(findings.Drift), .. Performance(findings),
            .. WindowLines.Labels(findings.Labels), .. WindowLines.Quality(findings.Quality).Skip(1), .. Rules(look),
        ];
    }

    private static IEnumerable<string> Drift(DriftFindings drift)
    {
        List<IReadOnlyList<string>> rows = [.. DriftTable.Rows(drift)];
        if (rows.Count > 0)
            foreach (var line in TextTable.Fit(DriftTable.Headings, [.. rows.Take(Shown)], Width)) yield return line;
        if (rows.Count > Shown) yield return FormattableString.Invariant($"{rows.Count - Shown} more columns");
        if (drift.NotJudged is { } why) yield return $"drift was not judged: {why}";
        if (DomainLine.Of(drift) is { } domain) yield return domain;
    }

    private static IEnumerable<string> Performance(Findings findings)
    {
        if (findings.Realised is { } realised)
        {
            foreach (var line in TextTable.Fit(PerformanceTable.RealisedHeadings, [.. PerformanceTable.Realised(realised)], Width)) yield return line;
            yield return PerformanceTable.Sentence(realised);
        }

        if (findings.Estimated is not { } estimated) yield break;
        foreach (var line in TextTable.Fit(PerformanceTable.EstimatedHeadings, [.. PerformanceTable.Estimated(estimated, findings.Realised)], Width))
            yield return line;
        yield return EstimatedFindings.Limit;
    }

    private static IEnumerable<string> Rules(Look look)
    {
        foreach (var rule in look.Decision.Rules)
        {
            yield return $"{RuleTable.Word(rule),-11} {rule.Rule}: {rule.Evidence}{(rule.AlarmSince is { } since ? FormattableString.Invariant($"; alarm since {since:yyyy-MM-dd}") : "")}";
            if (rule.EndedAlarmOf is { } ended) yield return FormattableString.Invariant($"{"ended",-11} the alarm of {ended:yyyy-MM-dd}: {rule.EndedBecause}");
        }
    }
}
