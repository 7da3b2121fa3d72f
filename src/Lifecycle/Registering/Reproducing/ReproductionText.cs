using System.Globalization;
using System.Text;

namespace Levain.Registering.Reproducing;

/// <summary>Says what came of a reproduction: as a sentence, and as Markdown.</summary>
internal static class ReproductionText
{
    public static string Sentence(
        bool isIdentical, string champion, IReadOnlyList<ReproducedStep> steps, IReadOnlyList<string> changes)
    {
        if (isIdentical)
        {
            string[] notes = [.. changes, .. steps.Where(s => s.IsSame == false).Select(s => $"the {s.Name} {(s.Name.EndsWith('s') ? "differ" : "differs")}: {s.Detail}")];
            return $"identical: {champion}" + (notes.Length == 0 ? "" : $", though {notes[0]}{More(notes)}");
        }

        var cause = changes.Count == 0 ? "" : $"most likely since {changes[0]}{More(changes)}; ";
        var first = steps.First(s => s.IsSame == false);
        return $"differs: {cause}the first thing that differs is the {first.Name}: {first.Detail}"
            + Model(steps, first);
    }

    public static string Markdown(ReproductionResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {result.Model}, version {result.Version}, made again\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{(result.IsIdentical ? "Identical" : "Not identical")}** in {result.Seconds:0.0} s on {result.Runtime}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Champion `{result.Champion}`, made `{result.Made ?? "nothing"}`.\n\n");
        if (result.Changes.Count > 0)
            text.Append("Not as it was when the champion was made:\n\n").AppendJoin("", result.Changes.Select(c => $"- {c}\n")).Append('\n');
        text.Append("| compared | outcome | detail |\n|---|---|---|\n");
        foreach (var step in result.Steps)
            text.Append(CultureInfo.InvariantCulture, $"| {step.Name} | {Outcome(step)} | {step.Detail.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return text.ToString();
    }

    private static string More(IReadOnlyList<string> changes) =>
        changes.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {changes.Count - 1} more)");

    // Which part of the model moved is told, too, where an earlier step moved it.
    private static string Model(IReadOnlyList<ReproducedStep> steps, ReproducedStep first) =>
        steps.FirstOrDefault(s => s is { Name: RecipeComparison.ModelStep, IsSame: false }) is { } model && model != first
            ? $"; the model {model.Detail}"
            : "";

    private static string Outcome(ReproducedStep step) => step.IsSame switch
    {
        true => "the same",
        false => "differs",
        null => "not told",
    };
}
