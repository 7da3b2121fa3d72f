using System.IO.Compression;
using Levain.Definitions;
using Levain.Evaluating;
using Levain.Samples;
using Microsoft.ML;
using Xunit;

namespace Levain.Training;

public sealed class LearnerTests : IAsyncLifetime
{
    private readonly Tables tables = new();
    private readonly TempFolder folder = new();
    private SplitExamples examples = null!;

    public async ValueTask InitializeAsync() =>
        examples = await tables.ExamplesAsync(new HouseModel(), Houses.Table(300), Houses.First.AddDays(299));

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes()
    {
        var first = Fit(new HouseModel(), examples, "1.zip");
        Assert.Matches("^sha256:[0-9a-f]{64}$", first);
        Assert.Equal(first, Fit(new HouseModel(), examples, "2.zip"));
        Assert.Equal(File.ReadAllBytes(folder["1.zip"]), File.ReadAllBytes(folder["2.zip"]));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task Another_culture_gives_the_same_bytes(string name)
    {
        var tides = await tables.ExamplesAsync(new TideModel(), Tables.Tides(200, i => MathF.Sin(i)), new DateOnly(2020, 1, 8));
        string[] before = [Fit(new HouseModel(), examples, "1.zip"), Fit(new TideModel(), tides.Training, "2.zip"), await SwipesAsync("3.zip")];
        using var culture = new Culture(name);
        var after = await Task.Run(
            async () => new[] { Fit(new HouseModel(), examples, "4.zip"), Fit(new TideModel(), tides.Training, "5.zip"), await SwipesAsync("6.zip") },
            TestContext.Current.CancellationToken);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Other_labels_give_another_model()
    {
        var other = await tables.ExamplesAsync(new HouseModel(), Houses.Table(300, i => Houses.Price(i) + (i == 7 ? 50 : 0)), Houses.First.AddDays(299));
        Assert.NotEqual(Fit(new HouseModel(), examples, "1.zip"), Fit(new HouseModel(), other, "2.zip"));
    }

    [Fact]
    public void A_fingerprint_is_of_names_and_contents_and_not_of_times_and_packing()
    {
        var digest = Fit(new HouseModel(), examples, "1.zip");
        using (var source = ZipFile.OpenRead(folder["1.zip"]))
        using (var target = ZipFile.Open(folder["2.zip"], ZipArchiveMode.Create))
            foreach (var entry in source.Entries.Reverse())
                Copy(entry, target.CreateEntry(entry.FullName, CompressionLevel.NoCompression));
        Assert.NotEqual(File.ReadAllBytes(folder["1.zip"]), File.ReadAllBytes(folder["2.zip"]));
        Assert.Equal(digest, ModelArchive.Fingerprint(folder["2.zip"]));
        using (var changed = ZipFile.Open(folder["2.zip"], ZipArchiveMode.Update))
            changed.CreateEntry("more");
        Assert.NotEqual(digest, ModelArchive.Fingerprint(folder["2.zip"]));
    }

    [Fact]
    public void What_is_no_zip_is_no_model() => Told.Says(
        Told.By(() => ModelArchive.Fingerprint(folder.Write("x.zip", "no zip"))), "x.zip is not a model", "Delete it");

    [Fact]
    public void Trees_learn_what_hangs_on_the_size()
    {
        var model = new HouseModel();
        Fit(model, examples, "1.zip");
        var scored = Scorer.Score(folder["1.zip"], model.Kind, examples.HoldOut, "candidate");
        var error = scored.Scores.Zip(scored.Labels, (s, l) => Math.Abs(s - l)).Average();
        Assert.InRange(error, 0, 15);
        Assert.Equal(examples.HoldOut.Labels, scored.Labels);
    }

    [Fact]
    public async Task A_logistic_regression_tells_large_amounts_from_small()
    {
        await SwipesAsync("1.zip");
        var judged = (await SwipeExamplesAsync()).HoldOut;
        var scores = Scorer.Score(folder["1.zip"], ModelKind.Binary, judged, "candidate").Scores;
        Assert.All(scores.Zip(judged.Labels), p => Assert.Equal(p.Second > 0.5f, p.First > 0.5f));
    }

    [Fact]
    public void A_learner_that_throws_is_told_with_its_columns()
    {
        var model = new HouseModel { Learner = _ => throw new InvalidOperationException("no such column.") };
        Told.Says(
            Told.By(() => Fit(model, examples, "1.zip")),
            "The learner of houses throws InvalidOperationException: no such column.", "HouseModel.Learn", "Features and Label");
    }

    [Fact]
    public void A_learner_that_asks_for_another_column_is_told()
    {
        var model = new HouseModel { Learner = ml => ml.Regression.Trainers.FastTree(labelColumnName: "Price") };
        Told.Says(Told.By(() => Fit(model, examples, "1.zip")), "The learner of houses throws", "Price");
    }

    private Task<SplitExamples> SwipeExamplesAsync() => tables.ExamplesAsync(
        new SwipeModel(),
        Tables.Swipes(Enumerable.Range(0, 400).Select(i => (i, 1 + i / 20.0, $"c{i % 7}", i % 5 == 0 ? 90.0 + i % 3 : 10 + i % 4, i % 5 == 0, (double?)(1 + i / 20.0)))),
        new DateOnly(2020, 1, 25));

    private async Task<string> SwipesAsync(string name) => Fit(new SwipeModel(), (await SwipeExamplesAsync()).Training, name);

    private string Fit(ModelDefinition model, SplitExamples all, string name) => Fit(model, all.Training, name);

    private string Fit(ModelDefinition model, Examples training, string name) =>
        Learner.Fit(model, model.Learn, training, folder[name]);

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var source = from.Open();
        using var target = to.Open();
        source.CopyTo(target);
    }
}
