using Levain.Reporting;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Tells under Validate's line what is wrong with the data; nothing where nothing is.</summary>
public sealed class ValidationNotes(Workspace workspace, RecordBook records) : IStageNotes
{
    private const int Width = 120;
    private const int Shown = 10;
    private const string Indent = "  ";

    /// <summary>What Validate found; null for other stages.</summary>
    public ValidationReport? Report(StageOutcome outcome) => outcome.Stage == ValidateStage.StageName
        ? records.Get<ValidationReport>(outcome.Model, ValidateStage.StageName).Facts
        : null;

    /// <summary>The findings in a table, what stops the pipeline first.</summary>
    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        if (Report(outcome) is not { Violations: [_, ..] violations }) yield break;
        var rows = violations.Take(Shown).Select(ViolationTable.Cells).ToList();
        foreach (var line in TextTable.Fit(ViolationTable.Headings, rows, Width - Indent.Length)) yield return Indent + line;
        var more = violations.Count > Shown ? FormattableString.Invariant($"{violations.Count - Shown} more, ") : "";
        yield return $"{Indent}{more}the columns and what to do: {workspace.Relative(Path.Combine(workspace.Model(outcome.Model), ValidateStage.PageFile))}";
    }
}
