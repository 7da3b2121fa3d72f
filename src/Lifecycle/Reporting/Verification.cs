using Levain.Datasets;
using Levain.Definitions;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Reporting;

/// <summary>Answers from records alone whether all that is committed agrees and all that was made is up to date.</summary>
public sealed class Verification(Workspace workspace, Registry registry, IReadOnlyList<IStage> stages)
{
    public IEnumerable<Finding> Check(ModelDefinition definition, RunOptions options)
    {
        foreach (var check in new Func<ModelDefinition, RunOptions, IEnumerable<string>>[] { Champion, Records })
        {
            List<Finding> found;
            try
            {
                found = [.. check(definition, options).Select(s => new Finding(definition.Name, IsWrong: false, s))];
            }
            catch (LevainException wrong)
            {
                found = [new Finding(definition.Name, IsWrong: true, wrong.Message)];
            }

            foreach (var finding in found) yield return finding;
        }
    }

    private IEnumerable<string> Champion(ModelDefinition definition, RunOptions options)
    {
        var model = definition.Name;
        var champion = registry.Champion(model);
        var history = registry.History(model);
        var last = Lineage.LastMove(history);
        if (Lineage.Fault(history) is { } fault)
            throw new LevainException(
                $"{workspace.Relative(workspace.History(model))} is not one line of champions: {fault}. Two clones promoted side by side: "
                + "keep the history and the champion of the remote (git checkout REMOTE/BRANCH -- " + workspace.Relative(workspace.Definition(model))
                + "), then run --target=Retrain to be judged against its champion.");
        if (!registry.IsSettled(model)) throw Disagree(model, "a promotion or a rollback was cut off before its pointer was written");
        if (champion is null)
            return last is null
                ? ["no champion yet"]
                : throw Disagree(model, "the history names a champion, the pointer is missing");
        if (last is null || last.Digest != champion.Digest || last.Version != champion.Version || last.Verdict != champion.Verdict)
            throw Disagree(model, "the last promotion in the history is not the champion's");
        if (!File.Exists(workspace.Card(model)) || !File.ReadAllText(workspace.Card(model)).Contains(champion.Digest, StringComparison.Ordinal))
            throw Disagree(model, "card.md is of another model");
        var snapshot = Snapshot.DigestOf(DatasetManifest.Load(workspace, definition.Dataset).Files);
        return
        [
            FormattableString.Invariant($"champion, history and card agree on version {champion.Version}, {Digest.Brief(champion.Digest)}"),
            snapshot == champion.Recipe.Snapshot
                ? $"the champion learnt from the snapshot that dataset.json pins, {Digest.Brief(snapshot)}"
                : $"note: dataset.json pins {Digest.Brief(snapshot)}, the champion learnt from {Digest.Brief(champion.Recipe.Snapshot)}",
        ];
    }

    private IEnumerable<string> Records(ModelDefinition definition, RunOptions options)
    {
        var states = new List<StageState>();
        foreach (var stage in stages)
        {
            if (!File.Exists(workspace.Record(definition.Name, stage.Name))) break;
            states.Add(stage.Inspect(definition, options));
        }

        var stale = states.Find(s => !s.IsUpToDate);
        if (stale is not null)
            throw new LevainException(
                $"{stale.Stage} is out of date: {string.Join("; ", stale.Changes.Take(3).Select(c => $"{c.Part} was {Brief(c.Old)}, is {Brief(c.New)}"))}");
        return [states.Count == 0 ? "no stage has run in this checkout" : $"up to date: {string.Join(", ", states.Select(s => s.Stage))}"];
    }

    private static string Brief(string? value) => value is null ? "absent" : Digest.Brief(value);

    private LevainException Disagree(string model, string what) => new(
        $"{workspace.Relative(workspace.Definition(model))}: {what}. Run --target=Promote --model={model}, or restore the folder from git.");
}
