using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Models.Fraud;
using Levain.Registering;
using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class ChampionGoldenTests : IDisposable
{
    private readonly Bakery bakery = new("127.0.0.1:1", "golden");
    private readonly Registry registry;

    public ChampionGoldenTests() => registry = new Registry(bakery.Workspace, new StoppedClock());

    public void Dispose() => bakery.Dispose();

    [Fact]
    public async Task An_image_of_another_champion_is_refused()
    {
        var image = bakery.Pack(1, "one");
        var second = bakery.Promote(2, "two");
        Told.Says(
            await Told.ByAsync(() => FileAsync(image)), $"The image of fraud holds {Digest.Brief(image.Champion)}, and the champion is {Digest.Brief(second)}", "Run --target=Package --model=fraud");
    }

    [Fact]
    public async Task An_image_where_there_is_no_champion_any_more_is_refused()
    {
        var image = bakery.Pack(1, "one");
        File.Delete(bakery.Workspace.Champion("fraud"));
        Told.Says(await Told.ByAsync(() => FileAsync(image)), "and the champion is none");
    }

    [Fact]
    public async Task A_champion_from_before_there_were_golden_rows_is_refused()
    {
        var image = bakery.Pack(1, "one");
        Told.Says(await Told.ByAsync(() => FileAsync(image)), "The champion of fraud is from before there were golden rows", "Run --target=Retrain --model=fraud");
        Serve(new SortedDictionary<string, string>(StringComparer.Ordinal) { ["model.flat"] = Digest.OfText("flat") });
        Told.Says(await Told.ByAsync(() => FileAsync(image)), "The champion of fraud is from before there were golden rows");
    }

    [Fact]
    public async Task The_file_is_the_one_that_the_pointer_names()
    {
        const string Rows = "{\"request\":{},\"scores\":[1]}\n";
        var image = bakery.Pack(1, "one");
        Serve(new SortedDictionary<string, string>(StringComparer.Ordinal) { [GoldenCase.FileName] = Digest.OfText(Rows) });
        AtomicFile.Write(bakery.Workspace.ServingBytes(GoldenCase.FileName, Digest.OfText(Rows)), Rows);
        Assert.Equal(Rows, await File.ReadAllTextAsync(await FileAsync(image), TestContext.Current.CancellationToken));
    }

    private void Serve(SortedDictionary<string, string> files) => AtomicFile.Write(
        bakery.Workspace.Champion("fraud"), Json.Write(registry.Champion("fraud")! with { Serving = new ServingParts { Files = files } }));

    private Task<string> FileAsync(PackedImage image)
    {
        var source = new ChampionSource(bakery.Workspace, registry, new RecordBook(bakery.Workspace));
        var work = new StageWork(new FraudModel(), new RunOptions(), Path.Combine(bakery.Workspace.Artifacts, "work"), Silence.Here, TestContext.Current.CancellationToken);
        return new ChampionGolden(registry, source).FileAsync(image, work);
    }
}
