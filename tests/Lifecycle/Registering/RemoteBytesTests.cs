using Levain.Evaluating;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Registering;

/// <summary>The order in which a champion's bytes are looked for: the folder, the remote, the recipe.</summary>
public sealed class RemoteBytesTests : IAsyncLifetime
{
    private readonly Checkout checkout = new();
    private readonly TempFolder shelf = new();
    private readonly Shelf remote;
    private readonly ChampionSource source;
    private Champion champion = null!;

    public RemoteBytesTests()
    {
        remote = new Shelf(shelf.Path);
        source = new ChampionSource(checkout.Workspace, checkout.Registry, checkout.Records, remote);
    }

    private Workspace Workspace => checkout.Workspace;

    public async ValueTask InitializeAsync()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(200)));
        await checkout.RunToAsync("Promote", new HouseModel());
        champion = checkout.Registry.Champion("houses")!;
        File.Copy(Workspace.ModelBytes(champion.Digest), shelf[TrainStage.ModelFile]);
        foreach (var (name, digest) in champion.Serving!.Files) File.Copy(Workspace.ServingBytes(name, digest), shelf[name]);
    }

    public ValueTask DisposeAsync()
    {
        shelf.Dispose();
        checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_folder_comes_before_the_remote()
    {
        await BytesAsync(Untrainable);
        Assert.Equal(0, remote.Asked);
    }

    [Fact]
    public async Task The_remote_comes_before_training_and_brings_what_services_read()
    {
        Lose();
        Assert.Equal(champion.Digest, ModelArchive.Fingerprint(await BytesAsync(Untrainable)));
        foreach (var (name, digest) in champion.Serving!.Files) Assert.Equal(digest, Digest.OfFile(Workspace.ServingBytes(name, digest)));
        Assert.Equal((1, 0), (remote.Asked, source.Notes.Count));
        Assert.Empty(Directory.GetDirectories(Path.Combine(Workspace.Temporary, "remote", "houses")));
    }

    [Fact]
    public async Task A_file_of_services_is_asked_of_the_remote_where_the_zip_is_at_hand()
    {
        var (name, digest) = champion.Serving!.Files.First(f => f.Key.EndsWith(".jsonl", StringComparison.Ordinal));
        File.Delete(Workspace.ServingBytes(name, digest));
        Assert.Equal(digest, Digest.OfFile(await source.ServingFileAsync(champion, name, checkout.Work(Untrainable))));
    }

    [Fact]
    public async Task A_remote_that_is_away_is_noted_and_training_follows()
    {
        Lose();
        remote.Away = "The registry is away.";
        Assert.Equal(champion.Digest, ModelArchive.Fingerprint(await BytesAsync(new HouseModel())));
        Assert.Equal(["The registry is away."], source.Notes);
    }

    [Fact]
    public async Task Where_no_remote_is_named_training_follows_without_a_note()
    {
        Lose();
        remote.IsNamed = false;
        await BytesAsync(new HouseModel());
        Assert.Empty(source.Notes);
    }

    [Theory]
    [InlineData("no zip at all", "is not a model")]
    [InlineData(null, "has no model.zip")]
    [InlineData("other", "holds another model")]
    public async Task A_remote_that_lies_is_noted_and_nothing_of_it_is_kept(string? content, string note)
    {
        Lose();
        File.Delete(shelf[TrainStage.ModelFile]);
        if (content == "other")
            Learner.Fit(new HouseModel(), new HouseModel().Learn, ExampleTables.Of([.. Enumerable.Range(0, 40).Select(i => new[] { (float)i })], [.. Enumerable.Range(0, 40).Select(i => (float)i)]), shelf[TrainStage.ModelFile]);
        else if (content is not null)
            shelf.Write(TrainStage.ModelFile, content);
        await Assert.ThrowsAnyAsync<Exception>(() => BytesAsync(Untrainable));
        Assert.False(File.Exists(Workspace.ModelBytes(champion.Digest)));
        Told.Says(Assert.Single(source.Notes), note);
        Assert.Equal(champion.Digest, ModelArchive.Fingerprint(await BytesAsync(new HouseModel())));
    }

    [Fact]
    public async Task A_file_of_services_that_is_another_is_not_kept()
    {
        Lose();
        foreach (var name in champion.Serving!.Files.Keys) shelf.Write(name, "another");
        await BytesAsync(Untrainable);
        Assert.All(champion.Serving.Files, f => Assert.False(File.Exists(Workspace.ServingBytes(f.Key, f.Value))));
    }

    [Fact]
    public async Task Where_training_cannot_help_either_the_remote_s_trouble_is_told_too()
    {
        Lose();
        remote.Away = "The registry is away.";
        var model = new HouseModel { Bend = h => h.Size * 2 };
        Told.Says(await Told.ByAsync(() => BytesAsync(model)), "cannot be restored: its recipe now gives", "The registry is away.");
    }

    private static HouseModel Untrainable => new() { Bend = _ => throw new InvalidOperationException("trained") };

    private Task<string> BytesAsync(HouseModel model) => source.BytesOfAsync(model, champion.Digest, checkout.Work(model));

    private void Lose() => Directory.Delete(Path.GetDirectoryName(Workspace.ModelBytes(champion.Digest))!, recursive: true);

    private sealed class Shelf(string folder) : IModelRemote
    {
        public string? Away { get; set; }

        public bool IsNamed { get; set; } = true;

        public int Asked { get; private set; }

        public Task<bool> BringAsync(string model, string digest, string target, CancellationToken cancellation)
        {
            Asked++;
            if (Away is not null) throw new LevainException(Away);
            if (!IsNamed) return Task.FromResult(false);
            foreach (var file in Directory.GetFiles(folder)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            return Task.FromResult(true);
        }
    }
}
