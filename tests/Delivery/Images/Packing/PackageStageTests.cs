using Levain.Delivery.Images.Oci;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Packing;

public sealed class PackageStageTests
{
    [Fact]
    public async Task Ten_packages_in_two_folders_are_one_image_and_one_archive()
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < 2; i++)
        {
            using var bench = await PackingBench.ReadyAsync();
            for (var k = 0; k < 5; k++)
            {
                if (k % 2 == 1) Directory.Delete(bench.Workspace.Images, recursive: true);
                await bench.PackAsync(new RunOptions { Force = true });
                seen.Add($"{bench.Image.Image} {bench.Image.Config} {Digest.OfFile(bench.Workspace.ImageArchive(PackingBench.Model))} {bench.Record.Fingerprint}");
            }
        }

        Assert.Single(seen);
    }

    [Fact]
    public async Task Another_champion_changes_the_last_layer_alone()
    {
        using var bench = await PackingBench.ReadyAsync();
        await bench.PackAsync();
        var (first, blobs) = (bench.Image, Blobs(bench));
        var pointer = bench.Workspace.Champion(PackingBench.Model);
        var text = await File.ReadAllTextAsync(pointer, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(pointer, text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await bench.PackAsync();
        Assert.Equal(2, bench.Image.Version);
        Assert.Equal(first.Layers.SkipLast(1), bench.Image.Layers.SkipLast(1));
        Assert.NotEqual(first.Layers[^1], bench.Image.Layers[^1]);
        Assert.Equal("model", bench.Image.Layers[^1].Name);
        var added = Blobs(bench).Except(blobs).ToList();
        Assert.Equal(new[] { bench.Image.Image, bench.Image.Config, bench.Image.Layers[^1].Digest }.Order(), added.Order());
        Assert.True(added.Sum(d => new FileInfo(bench.Blobs.PathOf(d)).Length) < 1_000_000);
    }

    [Fact]
    public async Task Another_commit_changes_config_and_manifest_alone()
    {
        using var bench = await PackingBench.ReadyAsync();
        await bench.PackAsync();
        var first = bench.Image;
        bench.State = bench.State with { Commit = new string('a', 40), Time = bench.State.Time.AddDays(1) };
        await bench.PackAsync();
        Assert.Equal(first.Layers, bench.Image.Layers);
        Assert.NotEqual(first.Image, bench.Image.Image);
        Assert.Equal("2026-01-03T03:04:05Z", bench.Image.Created);
    }

    [Fact]
    public async Task The_same_again_is_up_to_date()
    {
        using var bench = await PackingBench.ReadyAsync();
        Assert.Equal(StageSource.Ran, (await bench.PackAsync()).Source);
        Assert.Equal(StageSource.UpToDate, (await bench.PackAsync()).Source);
    }

    [Theory]
    [InlineData("archive")]
    [InlineData("layer")]
    [InlineData("manifest")]
    public async Task What_was_lost_or_changed_is_made_again(string what)
    {
        using var bench = await PackingBench.ReadyAsync();
        await bench.PackAsync();
        var first = bench.Record;
        var archive = bench.Workspace.ImageArchive(PackingBench.Model);
        if (what == "archive") await File.AppendAllTextAsync(archive, "x", TestContext.Current.CancellationToken);
        else File.Delete(bench.Blobs.PathOf(what == "layer" ? first.Facts.Layers[^1].Digest : first.Facts.Image));
        await bench.PackAsync();
        Assert.Equal(first.Fingerprint, bench.Record.Fingerprint);
        Assert.Equal(first.Facts.Archive, Digest.OfFile(archive));
        Assert.True(bench.Blobs.Holds(first.Facts.Image));
    }

    [Fact]
    public async Task Labels_and_config_say_what_the_image_is_and_how_it_runs()
    {
        using var bench = await PackingBench.ReadyAsync();
        await bench.PackAsync();
        var config = OciJson.Read<ImageConfig>(bench.Blobs.Read(bench.Image.Config), "config");
        var labels = config.Run!.Labels!;
        Assert.Equal(bench.State.Commit, labels["org.opencontainers.image.revision"]);
        Assert.Equal("https://example.org/bank/models", labels["org.opencontainers.image.source"]);
        Assert.Equal("2026-01-02T03:04:05Z", labels["org.opencontainers.image.created"]);
        Assert.Equal((bench.Image.Champion, bench.Image.Snapshot, "1"), (labels["levain.model.digest"], labels["levain.dataset.digest"], labels["org.opencontainers.image.version"]));
        Assert.Equal(("1654:1654", "SIGTERM"), (config.Run.User, config.Run.StopSignal));
        Assert.Equal(["/app/Levain.ScoringNative"], config.Run.Entrypoint);
        Assert.Equal(["CMD", "/app/Levain.ScoringNative", "--probe"], config.Run.Healthcheck!.Test);
        Assert.Equal(["/predictions"], config.Run.Volumes!.Keys);
        Assert.Equal(config.Root.DiffIds.Count, config.History!.Count);
        bench.State = bench.State with { IsChanged = true };
        await bench.PackAsync();
        Assert.True(bench.Image.IsChanged);
        Assert.EndsWith("-changed", OciJson.Read<Manifest>(bench.Blobs.Read(bench.Image.Image), "").Annotations!["org.opencontainers.image.revision"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contents_name_every_file_and_every_package()
    {
        using var bench = await PackingBench.ReadyAsync();
        await bench.PackAsync();
        var contents = Json.ReadFile<PackedContents>(Path.Combine(bench.Workspace.Model(PackingBench.Model), PackedContents.FileName), "image.json", PackedContents.CurrentSchema, "");
        Assert.Equal(["base", "model", "service"], contents.Layers.Keys);
        Assert.Contains(contents.Layers["model"], f => f.Path.EndsWith("/profile.json", StringComparison.Ordinal) && f.Digest == Digest.OfFile(bench.Workspace.ChampionProfile(PackingBench.Model)));
        Assert.Contains(contents.Layers["base"], f => f.Path == "/etc/passwd");
        Assert.Equal(["Npgsql"], contents.Packages.Select(p => p.Name));
    }

    [Fact]
    public async Task Without_a_champion_there_is_nothing_to_pack()
    {
        using var bench = await PackingBench.ReadyAsync();
        File.Delete(bench.Workspace.Champion(PackingBench.Model));
        Told.Says(await Told.ByAsync(() => bench.PackAsync()), "market has no champion yet", "--target=Retrain --model=market");
    }

    private static List<string> Blobs(PackingBench bench) =>
        [.. Directory.GetFiles(Path.Combine(bench.Blobs.Folder, "blobs", "sha256")).Select(f => Digest.FromHex(Path.GetFileName(f)))];
}
