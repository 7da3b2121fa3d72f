using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Levain.Models.Fraud;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Publishing;

public sealed class PublishStageTests(RegistryServer server) : IClassFixture<RegistryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_wish_to_push_it_says_what_it_would_send_and_changes_nothing()
    {
        using var bakery = new Bakery(server.Host, "plan");
        var image = bakery.Pack(1, "one");
        var outcome = await bakery.PublishAsync(push: false);
        Told.Says(
            outcome.Finding, $"would push {Digest.Brief(image.Image)} to {bakery.Registry}/fraud", "5 blobs", Digest.Brief(image.Layers[3].Digest),
            "1-0123456789ab new, champion new, latest new", "--push does it");
        Assert.Null(await bakery.TagAsync("champion"));
        Assert.False(File.Exists(bakery.Workspace.Record("fraud", "Publish")));
    }

    [Fact]
    public async Task Without_a_registry_it_says_how_to_name_one()
    {
        using var bakery = new Bakery(server.Host, "nowhere");
        bakery.Pack(1, "one");
        Told.Says((await bakery.PublishAsync(new DeliveryOptions())).Finding, "--registry=HOST", "1-0123456789ab");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync(new DeliveryOptions { Push = true })), "--push needs to know where to", "LEVAIN_REGISTRY");
    }

    [Fact]
    public async Task A_registry_that_cannot_be_asked_leaves_the_plan_with_all_that_could_be_sent()
    {
        string away;
        await using (var proxy = await FaultProxy.StartAsync(server.Host)) away = proxy.Host;
        using var bakery = new Bakery(away, "away");
        bakery.Pack(1, "one");
        Told.Says((await bakery.PublishAsync(push: false)).Finding, "5 blobs", "at most, with the tag 1-0123456789ab", "could not be asked: ", $"nobody answers at {away}");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), $"nobody answers at {away}");
    }

    [Fact]
    public async Task A_plan_that_a_push_would_refuse_is_refused()
    {
        using var bakery = new Bakery(server.Host, "refused");
        bakery.Pack(1, "one");
        await bakery.PublishAsync();
        bakery.Pack(1, "other");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync(push: false)), "The tag 1-0123456789ab names another image");
    }

    [Fact]
    public async Task A_push_sends_image_artefact_and_tags_and_a_pull_by_digest_gives_the_same_bytes()
    {
        using var bakery = new Bakery(server.Host, "push");
        var image = bakery.Pack(1, "one");
        await bakery.PublishAsync();
        foreach (var tag in new[] { "1-0123456789ab", "champion", "latest" }) Assert.Equal(image.Image, await bakery.TagAsync(tag));
        var facts = bakery.Facts;
        Assert.Equal((image.Image, $"{bakery.Registry}/fraud", 9, 0), (facts.Image, facts.Repository, facts.BlobsPushed, facts.BlobsSkipped));
        Assert.All(facts.Tags, t => Assert.Equal(TagMove.Set, t.Move));
        using var folder = new TempFolder();
        var store = new BlobStore(folder["pulled"]);
        var platform = new ImagePlatform { Architecture = "amd64", Os = "linux" };
        await new ImagePull(bakery.Clients).BringAsync(ImageReference.Parse($"{bakery.Registry}/fraud@{image.Image}"), platform, store, Cancellation);
        Assert.Equal(bakery.Images.Read(image.Image), store.Read(image.Image));
        foreach (var layer in image.Layers) Assert.Equal(bakery.Images.Read(layer.Digest), store.Read(layer.Digest));
    }

    [Fact]
    public async Task Pushing_twice_sends_nothing_and_moves_nothing()
    {
        using var bakery = new Bakery(server.Host, "twice");
        bakery.Pack(1, "one");
        await bakery.PublishAsync();
        var artefact = bakery.Facts.Artefact;
        await bakery.PublishAsync();
        var facts = bakery.Facts;
        Assert.Equal((0L, 0, 5, artefact), (facts.Bytes, facts.BlobsPushed, facts.BlobsSkipped, facts.Artefact));
        Assert.All(facts.Tags, t => Assert.Equal(TagMove.Kept, t.Move));
        Told.Says((await bakery.PublishAsync(push: false)).Finding, "0 blobs (all are there)");
    }

    [Fact]
    public async Task A_new_model_sends_its_layer_and_config_alone_and_champion_and_latest_follow()
    {
        using var bakery = new Bakery(server.Host, "next");
        var first = bakery.Pack(1, "one");
        await bakery.PublishAsync();
        var second = bakery.Pack(2, "two");
        Told.Says((await bakery.PublishAsync(push: false)).Finding, "2 blobs", Digest.Brief(second.Layers[3].Digest), Digest.Brief(second.Config), $"latest from {Digest.Brief(first.Image)}");
        await bakery.PublishAsync();

        // Layer and config of the image, zip, pointer and card of the artefact; its empty config is there already.
        Assert.Equal((5, 4), (bakery.Facts.BlobsPushed, bakery.Facts.BlobsSkipped));
        Assert.Equal((second.Image, second.Image, first.Image), (await bakery.TagAsync("champion"), await bakery.TagAsync("latest"), await bakery.TagAsync("1-0123456789ab")));
    }

    [Fact]
    public async Task After_a_rollback_champion_goes_back_and_latest_stays()
    {
        using var bakery = new Bakery(server.Host, "back");
        var first = bakery.Pack(1, "one");
        await bakery.PublishAsync();
        var second = bakery.Pack(2, "two");
        await bakery.PublishAsync();
        bakery.Promote(1, "one");
        bakery.Record(first);
        Told.Says((await bakery.PublishAsync()).Finding, $"champion from {Digest.Brief(second.Image)}", "latest stays (it names a newer image)");
        Assert.Equal((first.Image, second.Image), (await bakery.TagAsync("champion"), await bakery.TagAsync("latest")));
    }

    [Fact]
    public async Task A_version_tag_of_another_image_is_refused_before_anything_is_sent()
    {
        using var bakery = new Bakery(server.Host, "taken");
        var first = bakery.Pack(1, "one");
        await bakery.PublishAsync();
        var other = bakery.Pack(1, "other");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), "The tag 1-0123456789ab names another image", "No tag was moved");
        foreach (var tag in new[] { "1-0123456789ab", "champion", "latest" }) Assert.Equal(first.Image, await bakery.TagAsync(tag));
        Assert.Null(await bakery.TagAsync(other.Image));
        Assert.Equal(first.Image, bakery.Facts.Image);
    }

    [Fact]
    public async Task Two_pushes_at_once_both_end_well()
    {
        using var bakery = new Bakery(server.Host, "race");
        using var other = new Bakery(server.Host, "race");
        var image = bakery.Pack(1, "one");
        other.Pack(1, "one");
        await Task.WhenAll(bakery.PublishAsync(), other.PublishAsync());
        Assert.Equal(image.Image, await bakery.TagAsync("1-0123456789ab"));
        Assert.Equal(bakery.Facts.Artefact, other.Facts.Artefact);
    }

    [Fact]
    public async Task An_image_that_was_not_proved_is_not_pushed()
    {
        using var bakery = new Bakery(server.Host, "unproved");
        var image = bakery.Pack(1, "one");
        bakery.Smoke.Images.Clear();
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), $"{Digest.Brief(image.Image)} of fraud was not proved by Smoke", "--target=Smoke --model=fraud");
        Told.Says((await bakery.PublishAsync(push: false)).Finding, "Smoke has to prove it first");
        Assert.Null(await bakery.TagAsync("champion"));
    }

    [Fact]
    public async Task Without_a_record_of_package_it_says_which_target_to_run()
    {
        using var bakery = new Bakery(server.Host, "unpacked");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), "no record of Package", "--target=Package --model=fraud");
    }

    [Fact]
    public async Task An_image_of_a_former_champion_is_not_published_as_the_champion_s()
    {
        using var bakery = new Bakery(server.Host, "former");
        bakery.Pack(1, "one");
        bakery.Promote(2, "two");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), "which is not its champion now", "--target=Package");
    }

    [Fact]
    public async Task A_blob_that_is_gone_from_this_disk_is_told()
    {
        using var bakery = new Bakery(server.Host, "gone");
        var image = bakery.Pack(1, "one");
        File.Delete(bakery.Images.PathOf(image.Layers[3].Digest));
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), image.Layers[3].Digest, "--target=Package");
        File.WriteAllText(bakery.Images.PathOf(image.Image), "{}");
        Told.Says(await Told.ByAsync(() => bakery.PublishAsync()), "not whole", "--target=Package");
        Assert.Null(await bakery.TagAsync("champion"));
    }

    [Fact]
    public async Task Latest_of_somebody_else_s_image_stays_where_it_is()
    {
        using var bakery = new Bakery(server.Host, "strange");
        bakery.Pack(1, "one");
        var (config, bytes) = (bakery.Images.Put(MediaTypes.Config, "{}"u8.ToArray()), Array.Empty<byte>());
        await bakery.Open.PushAsync(bakery.Repository, config, bakery.Images, Cancellation);
        bytes = OciJson.Write(new Manifest { SchemaVersion = 2, Config = config, Layers = [] });
        await bakery.Open.PutAsync(bakery.Repository, "latest", new StoredManifest(MediaTypes.Manifest, Digest.OfBytes(bytes), bytes), Cancellation);
        Told.Says((await bakery.PublishAsync()).Finding, "latest stays (it names an image that does not say its version)");
        Assert.Equal(Digest.OfBytes(bytes), await bakery.TagAsync("latest"));
    }

    [Fact]
    public async Task Inspecting_tells_whether_this_very_image_was_published()
    {
        using var bakery = new Bakery(server.Host, "inspect");
        bakery.Pack(1, "one");
        var stage = bakery.Stage(new DeliveryOptions());
        Assert.False(stage.Inspect(new FraudModel(), new RunOptions()).Recorded);
        await bakery.PublishAsync();
        Assert.True(stage.Inspect(new FraudModel(), new RunOptions()).IsUpToDate);
        bakery.Pack(2, "two");
        Assert.False(stage.Inspect(new FraudModel(), new RunOptions()).IsUpToDate);
    }

    [Fact]
    public async Task The_token_is_in_no_finding_no_record_no_blob_and_no_message()
    {
        await using var proxy = await FaultProxy.StartAsync(server.Host);
        using var bakery = new Bakery(proxy.Host, "secret");
        bakery.Pack(1, "one");
        var told = new List<string> { (await bakery.PublishAsync(push: false)).ToString(), (await bakery.PublishAsync()).ToString() };
        proxy.Fault = async c =>
        {
            // A registry that repeats what it was sent.
            c.Response.StatusCode = 400;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                c.Response, $"{{\"errors\":[{{\"code\":\"{RegistryServer.Token}\",\"message\":\"{c.Request.Headers.Authorization} {RegistryServer.Token}\"}}]}}", Cancellation);
            return true;
        };
        bakery.Pack(2, "two");
        told.Add((await Assert.ThrowsAsync<LevainException>(() => bakery.PublishAsync())).ToString());
        told.AddRange(Directory.GetFiles(bakery.Workspace.Root, "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(server.Storage, "*", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var packed = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{RegistryServer.User}:{RegistryServer.Token}"));
        Assert.True(told.Count > 20);
        Assert.All(told, t => Assert.False(t.Contains(RegistryServer.Token, StringComparison.Ordinal) || t.Contains(packed, StringComparison.Ordinal)));
    }
}
