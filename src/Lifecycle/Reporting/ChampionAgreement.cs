using Levain.Datasets;
using Levain.Definitions;
using Levain.Registering;
using Levain.Registering.Reproducing;
using Levain.Stages;
using Levain.Training;
using Levain.Validating.Changes;

namespace Levain.Reporting;

/// <summary>Holds what is committed beside a definition together: pointer, history, card, profile, recipe, and the dataset's pins.</summary>
internal sealed class ChampionAgreement(Workspace workspace, Registry registry)
{
    /// <summary>What agrees, and what is worth a note.</summary>
    /// <exception cref="LevainException">Something is of another model.</exception>
    public IReadOnlyList<string> Check(ModelDefinition definition)
    {
        var model = definition.Name;
        var champion = registry.Champion(model);
        var last = Lineage.LastMove(registry.History(model));
        DemandOneLine(model);
        if (champion is null)
            return last is null
                ? ["no champion yet"]
                : throw Disagree(model, "the history names a champion, the pointer is missing");
        if (last is null || last.Digest != champion.Digest || last.Version != champion.Version || last.Verdict != champion.Verdict)
            throw Disagree(model, "the last promotion in the history is not the champion's");
        if (!File.Exists(workspace.Card(model)) || !File.ReadAllText(workspace.Card(model)).Contains(champion.Digest, StringComparison.Ordinal))
            throw Disagree(model, "card.md is of another model");
        var isProfiled = HasProfile(champion, last);
        DemandReference(champion);
        DemandRecipe(champion);
        var snapshot = Snapshot.DigestOf(DatasetManifest.Load(workspace, definition.Dataset).Files);
        return
        [
            FormattableString.Invariant($"champion, history, card{(isProfiled ? " and profile" : "")} agree on version {champion.Version}, {Digest.Brief(champion.Digest)}"),
            snapshot == champion.Recipe.Snapshot
                ? $"the champion learnt from the snapshot that dataset.json pins, {Digest.Brief(snapshot)}"
                : $"note: dataset.json pins {Digest.Brief(snapshot)}, the champion learnt from {Digest.Brief(champion.Recipe.Snapshot)}",
            .. RecipeChanges.Since(champion.Recipe, definition).Select(c => $"note: since the champion was made, {c}"),
        ];
    }

    private void DemandOneLine(string model)
    {
        if (Lineage.Fault(registry.History(model)) is { } fault)
            throw new LevainException(
                $"{workspace.Relative(workspace.History(model))} is not one line of champions: {fault}. Two clones promoted side by side: "
                + "keep the history and the champion of the remote (git checkout REMOTE/BRANCH -- " + workspace.Relative(workspace.Definition(model))
                + "), then run --target=Retrain to be judged against its champion.");
        if (!registry.IsSettled(model)) throw Disagree(model, "a promotion or a rollback was cut off before its pointer was written");
    }

    // A champion that came back without its papers has none: the next promotion brings one.
    private bool HasProfile(Champion champion, HistoryEntry last)
    {
        var path = workspace.ChampionProfile(champion.Model);
        if (!File.Exists(path))
            return last.Event == HistoryEvent.RolledBack ? false : throw Disagree(champion.Model, "profile.json is missing");
        var place = workspace.Relative(path);
        var profile = Json.ReadFile<ChampionProfile>(path, place, ChampionProfile.CurrentSchema, $"Restore it: git checkout -- {place}");
        if (profile.Champion != champion.Digest) throw Disagree(champion.Model, "profile.json is of another model");
        if (profile.Accepted.Snapshot != champion.Recipe.Snapshot || profile.Accepted.AsOf != champion.Recipe.AsOf)
            throw Disagree(champion.Model, "profile.json is of other rows than the champion's recipe names");
        return true;
    }

    // Champions from before there were references, and such that came back without their papers, have none.
    private void DemandReference(Champion champion)
    {
        var path = workspace.MonitoringReference(champion.Model);
        if (File.Exists(path) && !File.ReadAllText(path).Contains(champion.Digest, StringComparison.Ordinal))
            throw Disagree(champion.Model, "monitoring.json is of another model");
    }

    private void DemandRecipe(Champion champion)
    {
        var recipe = champion.Recipe;
        var columns = recipe.Features.Append(FingerprintMaker.Labels).Order(StringComparer.Ordinal);
        var isSound = recipe.Rows > 0 && recipe.Features.Count > 0 && recipe.From <= recipe.To
            && (recipe.To == DateTime.MinValue || DateOnly.FromDateTime(recipe.To) <= recipe.AsOf)
            && (recipe.Fingerprints is not { } prints || prints.Columns.Keys.SequenceEqual(columns));
        if (!isSound) throw Disagree(champion.Model, "the champion's recipe contradicts itself: its days, its rows or its columns");
    }

    private LevainException Disagree(string model, string what) => new(
        $"{workspace.Relative(workspace.Definition(model))}: {what}. Run --target=Promote --model={model}, or restore the folder from git.");
}
