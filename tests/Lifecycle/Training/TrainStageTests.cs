using Levain.Samples;
using Levain.Stages;
using Levain.Training.Flattening;
using Levain.Validating.Profiling;
using Microsoft.ML;
using Xunit;

namespace Levain.Training;

public sealed class TrainStageTests : IDisposable
{
    private readonly Checkout checkout = new();

    public TrainStageTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(200)));

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_candidate_has_its_recipe()
    {
        var outcome = await checkout.RunToAsync("Train", new HouseModel { Gap = 3 });
        var result = checkout.Facts<TrainingResult>("houses", "Train");
        var recipe = result.Recipe;
        Assert.Equal(result.Model, ModelArchive.Fingerprint(Path.Combine(checkout.Workspace.Model("houses"), TrainStage.ModelFile)));
        Assert.Equal((137, 60, 3, 1), (recipe.Rows, result.HoldOutRows, recipe.GapDays, recipe.Seed));
        Assert.Equal(("houses", "all", "last 60 days"), (recipe.Dataset, recipe.Training, recipe.HoldOut));
        Assert.Equal((Houses.First.AddDays(199), checkout.Code.Name), (recipe.AsOf, recipe.Code));
        Assert.Equal("Make=Wood", recipe.Features[3]);
        Assert.Equal(TrainStage.LearningPackages.Order(StringComparer.Ordinal), recipe.Packages.Keys);
        Told.Says(outcome.Finding, Digest.Brief(result.Model), "from 137 rows of 2020-01-01 to 2020-05-16");
    }

    [Fact]
    public async Task A_recipe_tells_system_learner_and_fingerprints_and_an_older_one_need_not()
    {
        await checkout.RunToAsync("Train", new HouseModel());
        var recipe = checkout.Facts<TrainingResult>("houses", "Train").Recipe;
        Assert.Equal((Platform.Name, "FastTreeRegressionTrainer"), (recipe.Runtime, recipe.Learner));
        Assert.Equal(recipe.Features.Append(FingerprintMaker.Labels).Order(StringComparer.Ordinal), recipe.Fingerprints!.Columns.Keys);
        Assert.Equal(20 * ModelParts.PrintLength, recipe.Fingerprints.Parts.Length);
        var rows = checkout.Records.Get<Validating.ValidationReport>("houses", "Validate").Outputs.Single(o => o.Name == "rows.bin");
        Assert.Equal(rows.Digest, recipe.Fingerprints.Rows);

        var older = Newtonsoft.Json.Linq.JObject.Parse(Json.Write(recipe));
        foreach (var name in new[] { "runtime", "learner", "fingerprints" }) Assert.True(older.Remove(name));
        Assert.Equal(Json.Write(recipe with { Runtime = null, Learner = null, Fingerprints = null }), Json.Write(Json.Read<Recipe>(older, "recipe", "")));
    }

    [Fact]
    public async Task A_candidate_has_its_operating_point_and_learns_from_all_rows_nevertheless()
    {
        await checkout.RunToAsync("Train", new HouseModel { Gap = 3 });
        var (point, recipe) = (checkout.Facts<TrainingResult>("houses", "Train").OperatingPoint!, checkout.Facts<TrainingResult>("houses", "Train").Recipe);
        Assert.Equal((27, 137, recipe.To), (point.Rows, recipe.Rows, point.To));
        Assert.Equal(new DateTime(2020, 4, 20), point.From);
        Assert.Equal(["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95"], point.ErrorQuantiles!.Keys);
        Assert.Equal((null, null, null), (point.Rule, point.Threshold, point.NaiveError));
        Assert.False(File.Exists(Path.Combine(checkout.Workspace.Model("houses"), "twin.zip")));
    }

    [Fact]
    public async Task The_flat_form_lies_beside_the_model_and_stands_for_it()
    {
        await checkout.RunToAsync("Train", new HouseModel());
        var (result, path) = (checkout.Facts<TrainingResult>("houses", "Train"), Path.Combine(checkout.Workspace.Model("houses"), "model.flat"));
        Assert.Equal((Digest.OfFile(path), null), (result.Serving!.Files["model.flat"], result.Serving.WhyNotFlat));
        Assert.Equal(result.Model, FlatModel.Read(File.ReadAllBytes(path), path).Model);
    }

    [Fact]
    public async Task A_learner_without_a_flat_form_is_trained_and_says_why()
    {
        await checkout.RunToAsync("Train", new HouseModel { Learner = ml => ml.Regression.Trainers.Gam(numberOfIterations: 20) });
        var serving = checkout.Facts<TrainingResult>("houses", "Train").Serving!;
        Assert.Equal(("golden.jsonl", "the learner's GamRegressionModelParameters are neither trees nor weights"), (Assert.Single(serving.Files).Key, serving.WhyNotFlat));
        Assert.False(File.Exists(Path.Combine(checkout.Workspace.Model("houses"), "model.flat")));
    }

    [Fact]
    public async Task The_profile_of_what_was_learnt_from_travels_with_the_model()
    {
        await checkout.RunToAsync("Train", new HouseModel { Gap = 3 });
        var folder = checkout.Workspace.Model("houses");
        var reference = Json.Read<Profile>(File.ReadAllText(Path.Combine(folder, TrainStage.ReferenceFile)), "reference.json", "");
        var time = reference.Columns.Single(c => c.Kind == ColumnKind.Time);
        Assert.Equal((137L, 137L, 0L), (reference.Rows, time.Count, time.Missing));
        Assert.Equal(new DateTime(2020, 5, 16, 0, 0, 0), DateTime.MinValue.AddSeconds(time.Maximum!.Value));
    }

    [Fact]
    public async Task Training_again_from_nothing_gives_the_same_model()
    {
        await checkout.RunToAsync("Train", new HouseModel());
        var first = checkout.Facts<TrainingResult>("houses", "Train").Model;
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        using var german = new Culture("de-DE");
        await checkout.RunToAsync("Train", new HouseModel());
        Assert.Equal(first, checkout.Facts<TrainingResult>("houses", "Train").Model);
    }

    [Fact]
    public async Task Another_day_is_another_model_and_the_way_back_is_restored()
    {
        await checkout.RunToAsync("Train", new HouseModel());
        var options = new RunOptions { AsOf = Houses.First.AddDays(150) };
        var moved = await checkout.RunToAsync("Train", new HouseModel(), options);
        Assert.Equal(StageSource.Ran, moved.Source);
        Assert.Contains(moved.Changes, c => c is { Part: "as-of", New: "2020-05-30" });
        Assert.Equal(StageSource.Restored, (await checkout.RunToAsync("Train", new HouseModel())).Source);
    }

    [Fact]
    public async Task Without_a_snapshot_the_target_to_run_is_named() => Told.Says(
        await Told.ByAsync(() => checkout.RunAsync("Train", new HouseModel())), "houses has no record of Fetch", "--target=Fetch");
}
