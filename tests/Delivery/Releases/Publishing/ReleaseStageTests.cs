using System.Globalization;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Smoking;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Notes;
using Levain.GitHub;
using Levain.Models.Fraud;
using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Publishing;

public sealed class ReleaseStageTests : IDisposable
{
    private const string Model = "fraud";

    private readonly Bakery bakery = new("127.0.0.1:1", "bank");
    private readonly RehearsalBook rehearsals = new();

    [Fact]
    public async Task A_rehearsal_writes_the_notes_and_every_call_and_neither_asks_nor_keeps_anything()
    {
        Promote(2);
        var outcome = await RunAsync(new GitHubSettings());
        Assert.Contains("would release fraud/v2 with", outcome.Finding, StringComparison.Ordinal);
        var calls = rehearsals.Of(Model);
        Assert.Equal("POST /repos/OWNER/REPOSITORY/releases", $"{calls[0].Method} {calls[0].Address}");
        Assert.All(calls.Skip(1).SkipLast(1), c => Assert.Contains("/assets?name=", c.Address, StringComparison.Ordinal));
        Assert.Equal(("PATCH", "{\"draft\":false}"), (calls[^1].Method, calls[^1].Body));
        Assert.Contains("fraud", File.ReadAllText(Notes), StringComparison.Ordinal);
        Assert.False(File.Exists(bakery.Workspace.Record(Model, ReleaseStage.StageName)));
    }

    [Fact]
    public async Task What_is_released_is_kept_and_a_second_run_sends_nothing()
    {
        await using var hub = await StartAsync();
        Prove(Promote(2));
        var outcome = await RunAsync(Settings(hub));
        Assert.Contains("fraud/v2 is public at", outcome.Finding, StringComparison.Ordinal);
        var kept = bakery.Workspace.Record(Model, ReleaseStage.StageName);
        var first = File.ReadAllText(kept);
        var writes = hub.Writes.Count;

        Assert.Contains(": 0 of ", (await RunAsync(Settings(hub))).Finding, StringComparison.Ordinal);
        Assert.Equal(writes, hub.Writes.Count);
        Assert.Contains(ReleaseIdentity.FileName, first, StringComparison.Ordinal);
        Assert.Empty(hub.Violations);
    }

    [Fact]
    public async Task The_next_release_is_compared_with_the_last_one_that_is_public()
    {
        await using var hub = await StartAsync();
        Prove(Promote(2));
        await RunAsync(Settings(hub));
        Promote(3);
        Prove(Promote(4));
        await RunAsync(Settings(hub));
        var notes = File.ReadAllText(Notes);
        Assert.Contains("version 2", notes, StringComparison.Ordinal);
        Assert.Contains("version 3", notes, StringComparison.Ordinal);
        Assert.Equal(["fraud/v2", "fraud/v4"], hub.State.Published.Select(r => r.Tag));
    }

    [Theory]
    [InlineData(false, "was not proved by Smoke")]
    [InlineData(true, "was not published")]
    public async Task An_image_that_is_not_proved_and_published_is_not_released(bool isProved, string why)
    {
        await using var hub = await StartAsync();
        var image = Promote(2);
        if (isProved) Record("Smoke", Smoked(image));
        Told.Says(await Told.ByAsync(() => RunAsync(Settings(hub))), Digest.Brief(image.Image), why, "--target=Release --model=fraud --push --registry=");
        Assert.Empty(hub.Writes);
    }

    [Fact]
    public async Task A_proof_of_another_image_is_none()
    {
        await using var hub = await StartAsync();
        var image = Promote(2);
        Prove(image with { Image = Digest.OfText("another") });
        Told.Says(await Told.ByAsync(() => RunAsync(Settings(hub))), "was not proved by Smoke");
    }

    [Fact]
    public async Task An_image_of_another_champion_is_not_released()
    {
        Promote(2);
        bakery.Promote(3, "another");
        Told.Says(await Told.ByAsync(() => RunAsync(new GitHubSettings())), "The image of fraud holds", "not its champion now", "--target=Package --model=fraud");
    }

    [Fact]
    public async Task A_champion_without_a_line_of_history_is_not_released()
    {
        Promote(2);
        File.Delete(bakery.Workspace.History(Model));
        Told.Says(await Told.ByAsync(() => RunAsync(new GitHubSettings())), "does not tell how version 2 became champion", "git checkout -- models/fraud/history.jsonl");
    }

    [Fact]
    public async Task Notes_above_the_limit_are_cut_with_a_link_to_the_file_that_holds_them_whole()
    {
        await using var hub = await StartAsync();
        Prove(Promote(2, because: string.Join(' ', Enumerable.Range(0, 30_000).Select(i => i.ToString(CultureInfo.InvariantCulture)))));
        await RunAsync(Settings(hub));
        var release = Assert.Single(hub.State.Published);
        Assert.InRange(release.Body!.Length, 1000, NotesLength.Release);
        Assert.Contains($"{hub.Host}octo/models/releases/download/fraud/v2/{ReleaseStage.NotesFile}", release.Body, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Notes), release.Assets.Single(a => a.Name == ReleaseStage.NotesFile).Bytes);
    }

    public void Dispose() => bakery.Dispose();

    private string Notes => Path.Combine(bakery.Workspace.Model(Model), ReleaseStage.NotesFile);

    private static async Task<FakeGitHub> StartAsync()
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        return await FakeGitHub.StartAsync();
    }

    private static GitHubSettings Settings(FakeGitHub hub) => new()
    {
        Token = FakeGitHub.Token,
        Repository = new RepositoryName("octo", "models"),
        Api = hub.Api,
        Pages = hub.Host,
        Push = true,
    };

    private Task<StageOutcome> RunAsync(GitHubSettings settings)
    {
        var connections = new GitHubConnections(settings, bakery.Clock);
        var checkout = bakery.Checkout;
        var source = new ReleaseFactsSource(checkout.Records, checkout.Registry, connections);
        var assets = new ReleaseAssets(checkout.Workspace, new ModelFiles(checkout.Workspace, checkout.Registry, checkout.Champions));
        return new ReleaseStage(checkout.Services, checkout.Registry, source, assets, connections, rehearsals)
            .RunAsync(new FraudModel(), new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);
    }

    private PackedImage Promote(int version, string because = "every rule holds")
    {
        var image = bakery.Pack(version, FormattableString.Invariant($"content {version}"), commit: ReleaseBench.Commit);
        var champion = bakery.Checkout.Registry.Champion(Model)!;
        var entry = SampleHistory.Promoted(version, (char)('a' + version)) with { Digest = champion.Digest, Champion = champion, Because = because };
        new HistoryFile(bakery.Workspace, Model).Add(entry);
        return image;
    }

    private void Prove(PackedImage image)
    {
        Record("Smoke", Smoked(image));
        Record("Publish", new Published
        {
            Repository = "registry.example/bank/fraud",
            Image = image.Image,
            Champion = image.Champion,
            Tags = [],
            Bytes = 1,
            BlobsPushed = 1,
            BlobsSkipped = 0,
            Artefact = Digest.OfText("artefact"),
        });
    }

    private static SmokeFacts Smoked(PackedImage image) => new()
    {
        Image = image.Image,
        Config = image.Config,
        Champion = image.Champion,
        Version = image.Version,
        Rows = 3,
        Checks = ["ready"],
        Budgets = [],
    };

    private void Record<T>(string stage, T facts) => AtomicFile.Write(bakery.Workspace.Record(Model, stage), Json.Write(new StageRecord<T>
    {
        Schema = 1,
        Stage = stage,
        Model = Model,
        Key = "sha256:k",
        KeyParts = [],
        Outputs = [],
        Facts = facts,
        StartedAt = default,
        Seconds = 0,
        Machine = "",
    }));
}
