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
        var last = registry.History(model).LastOrDefault(e => e.Event is HistoryEvent.Promoted or HistoryEvent.RolledBack);
        if (champion is null)
            return last is null
                ? ["no champion yet"]
                : throw Disagree(model, "the history names a champion, the pointer is missing");
        if (last is null || last.Digest != champion.Digest || last.Version != champion.Version || last.Verdict != champion.Verdict)
            throw Disagree(model, "the last promotion in the history is not the champion's");
        if (!File.Exists(workspace.Card(model)) || !File.ReadAllText(workspace.Card(model)).Contains(champion.Digest, StringComparison.Ordinal))
            throw Disagree(model, "card.md is of another model");
        DemandProfile(champion);
        DemandRecipe(champion);
        var snapshot = Snapshot.DigestOf(DatasetManifest.Load(workspace, definition.Dataset).Files);
        return
        [
            FormattableString.Invariant($"champion, history, card and profile agree on version {champion.Version}, {Digest.Brief(champion.Digest)}"),
            snapshot == champion.Recipe.Snapshot
                ? $"the champion learnt from the snapshot that dataset.json pins, {Digest.Brief(snapshot)}"
                : $"note: dataset.json pins {Digest.Brief(snapshot)}, the champion learnt from {Digest.Brief(champion.Recipe.Snapshot)}",
            .. RecipeChanges.Since(champion.Recipe, definition).Select(c => $"note: since the champion was made, {c}"),
        ];
    }

    private void DemandProfile(Champion champion)
    {
        var path = workspace.ChampionProfile(champion.Model);
        if (!File.Exists(path)) throw Disagree(champion.Model, "profile.json is missing");
        var place = workspace.Relative(path);
        var profile = Json.ReadFile<ChampionProfile>(path, place, ChampionProfile.CurrentSchema, $"Restore it: git checkout -- {place}");
        if (profile.Champion != champion.Digest) throw Disagree(champion.Model, "profile.json is of another model");
        if (profile.Accepted.Snapshot != champion.Recipe.Snapshot || profile.Accepted.AsOf != champion.Recipe.AsOf)
            throw Disagree(champion.Model, "profile.json is of other rows than the champion's recipe names");
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
