using Levain.Definitions;
using Levain.Reporting;
using Levain.Samples;
using Levain.Stages;
using Microsoft.ML;
using Xunit;

namespace Levain.Registering.Reproducing;

public sealed class ReproductionTests : IAsyncLifetime
{
    private readonly Checkout checkout = new();

    public async ValueTask InitializeAsync()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(200)));
        await checkout.RunToAsync("Promote", new HouseModel());
    }

    public ValueTask DisposeAsync()
    {
        checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_champion_comes_out_again_without_anything_that_was_made_before()
    {
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        var result = await RunAsync(new HouseModel());
        Assert.True(result.IsIdentical, result.Sentence);
        Assert.Equal(result.Champion, result.Made);
        Assert.Equal(["snapshot", "validated rows", "examples", "model", "predictions", "serving files"], result.Steps.Select(s => s.Name));
        Assert.All(result.Steps, s => Assert.True(s.IsSame));
        Assert.Equal((0, $"identical: {result.Champion}"), (result.Changes.Count, result.Sentence));
    }

    [Fact]
    public async Task Nothing_is_left_behind_but_the_report()
    {
        var before = Listing();
        await RunAsync(new HouseModel());
        Assert.Equal(["artifacts/houses/reproduce.json", "artifacts/houses/reproduce.md"], Listing().Except(before).Order(StringComparer.Ordinal));
        Assert.Empty(before.Except(Listing()));
        Told.Says(File.ReadAllText(checkout.Workspace.Reproduction("houses", ".md")), "# houses, version 1, made again", "| predictions | the same |");
    }

    [Theory]
    [InlineData("learner", "the model: was", "first the entry", "first tree 1 of ")]
    [InlineData("feature", "the examples: the first column that differs is Size; the model was", "first tree 1 of 20 parts")]
    [InlineData("gap", "the examples: were 140 rows of 2020-01-01 to 2020-05-19, are 131 rows")]
    [InlineData("seed", "most likely since the gap in days was 0, is 9; the first thing that differs is the examples")]
    public async Task An_edit_is_named_by_the_first_thing_that_it_moved(string edit, params string[] says)
    {
        var result = await RunAsync(edit switch
        {
            "learner" => new HouseModel { Learner = ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 8, numberOfTrees: 21, minimumExampleCountPerLeaf: 5, learningRate: 0.2) },
            "feature" => new HouseModel { Bend = h => -h.Size },
            _ => new HouseModel { Gap = 9 },
        });
        Assert.False(result.IsIdentical);
        Told.Says(result.Sentence, [.. says.Prepend("differs: ")]);
    }

    [Fact]
    public async Task A_weight_is_told_with_its_numbers()
    {
        HouseModel Model(int regularization) => new()
        {
            Called = "weights",
            Rules = Definitions.Policies.Require.That(Definitions.Policies.Metric.Mae).IsAtMost(1e9),
            Learner = ml => ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1, L2Regularization = regularization }),
        };
        await checkout.RunToAsync("Promote", Model(3));
        Told.Says((await RunAsync(Model(4))).Sentence, "first the weight of Size of 7 parts: was ", ", is ");
    }

    [Fact]
    public async Task Other_code_comes_first_as_the_likely_cause()
    {
        checkout.Code.Name = "sha256:dddddddddddd";
        var result = await RunAsync(new HouseModel { Bend = h => 2 * h.Size });
        Told.Says(result.Sentence, "differs: most likely since the code of definition and training was cccccccccccc, is dddddddddddd; the first thing");
        Told.Says((await RunAsync(new HouseModel())).Sentence, "identical: ", "though the code of definition");
    }

    [Fact]
    public async Task Damaged_data_are_named_as_the_snapshot()
    {
        checkout.Rewrite("data/houses/houses.csv", Houses.Table(200, i => i));
        var damaged = await RunAsync(new HouseModel());
        Assert.Equal(("snapshot", null), (Assert.Single(damaged.Steps).Name, damaged.Made));
        Told.Says(damaged.Sentence, "the first thing that differs is the snapshot", "houses.csv");
    }

    [Theory]
    [InlineData(0, "differs: the first thing that differs is the snapshot: was ", "; the model was ")]
    [InlineData(1, "identical: ", ", though the snapshot differs: was ")]
    public async Task Another_snapshot_is_named_and_the_model_decides(int later, params string[] says)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(200 + later, i => Houses.Price(i) + 1 - later)));
        Told.Says((await RunAsync(new HouseModel())).Sentence, says);
    }

    [Fact]
    public async Task Of_a_champion_whose_recipe_does_not_tell_is_said_what_was_not_compared()
    {
        var champion = checkout.Registry.Champion("houses")!;
        var older = champion with { Recipe = champion.Recipe with { Fingerprints = null, Runtime = null, Learner = null } };
        checkout.Write("models/houses/champion.json", Json.Write(older));
        var result = await RunAsync(new HouseModel());
        Assert.True(result.IsIdentical, result.Sentence);
        Assert.Equal([true, null, null, true, null, true], result.Steps.Select(s => s.IsSame));
    }

    [Theory]
    [InlineData("houses", 7, "The recipe of version 7 of houses is not at hand; the champion is version 1.")]
    [InlineData("none", null, "none has no champion yet")]
    public async Task What_is_no_champion_cannot_be_made_again(string name, int? version, string says) =>
        Told.Says(await Told.ByAsync(() => RunAsync(new HouseModel { Called = name }, version)), says);

    private Task<ReproductionResult> RunAsync(ModelDefinition model, int? version = null) =>
        new Reproduction(checkout.Services, checkout.Registry, [], new ValidationPages())
            .RunAsync(model, version, Silence.Here, TestContext.Current.CancellationToken);

    private List<string> Listing() =>
    [
        .. Directory.GetFileSystemEntries(checkout.Workspace.Root, "*", SearchOption.AllDirectories)
            .Select(checkout.Workspace.Relative).Where(p => p != "artifacts/.tmp"),
    ];
}
