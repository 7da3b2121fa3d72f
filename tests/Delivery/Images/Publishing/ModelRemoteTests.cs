using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Publishing;

public sealed class ModelRemoteTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_champion_s_files_come_back_as_they_were_published()
    {
        using var bakery = new Bakery(server.Host, "files");
        var image = bakery.Pack(1, "one");
        await bakery.PublishAsync();
        Assert.True(await Remote(bakery).BringAsync("fraud", image.Champion, folder.Path, Cancellation));
        Assert.Equal(["card.md", "champion.json", "model.zip"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(bakery.Workspace.ModelBytes(image.Champion)), File.ReadAllBytes(folder["model.zip"]));
    }

    [Fact]
    public async Task The_artefact_says_what_it_is_and_skopeo_reads_it()
    {
        using var bakery = new Bakery(server.Host, "foreign");
        var image = bakery.Pack(3, "one");
        await bakery.PublishAsync();
        var place = $"docker://{bakery.Registry}/fraud-model:sha256-{Digest.ToHex(image.Champion)}";
        var raw = await Installed.RunAsync("skopeo", "inspect", "--raw", "--tls-verify=false", "--creds", $"{RegistryServer.User}:{RegistryServer.Token}", place);
        Assert.Equal(bakery.Facts.Artefact, Digest.OfText(raw));
        Told.Says(raw, "\"artifactType\":\"application/vnd.levain.model.v1\"", "\"levain.model.version\":\"3\"", image.Champion, image.Snapshot, image.Commit, "\"org.opencontainers.image.title\":\"model.zip\"");
    }

    [Fact]
    public void The_same_files_give_the_same_artefact()
    {
        var files = new Dictionary<string, string> { ["b.json"] = folder.Write("b", "{}"), ["a.zip"] = folder.Write("a", "z") };
        var image = SmallImage.Put(new BlobStore(folder["images"]), 1, Digest.OfText("c"), "x");
        var made = ModelArtefact.Make("fraud", image, files, new BlobStore(folder["one"]));
        Assert.Equal(made.Bytes, ModelArtefact.Make("fraud", image, files.Reverse().ToDictionary(), new BlobStore(folder["two"])).Bytes);
        Assert.Equal(["a.zip", "b.json"], made.Read("").Layers.Select(l => l.Annotations![ModelArtefact.Title]));
    }

    [Fact]
    public async Task The_first_artefact_of_a_champion_stays_whatever_commit_publishes_it_again()
    {
        using var bakery = new Bakery(server.Host, "again");
        bakery.Pack(1, "one");
        await bakery.PublishAsync();
        var first = bakery.Facts.Artefact;
        bakery.Pack(1, "one", "fedcba9876543210");
        await bakery.PublishAsync();
        Assert.Equal(first, bakery.Facts.Artefact);
    }

    [Fact]
    public async Task Without_a_registry_there_is_nothing_to_ask()
    {
        using var clients = new RegistryClients(new CredentialSettings(), new RushedClock());
        Assert.False(await new ModelRemote(new DeliveryOptions(), clients).BringAsync("fraud", Digest.OfText("x"), folder.Path, Cancellation));
    }

    [Fact]
    public async Task A_champion_that_was_never_published_is_told()
    {
        using var bakery = new Bakery(server.Host, "never");
        Told.Says(await Told.ByAsync(() => Remote(bakery).BringAsync("fraud", Digest.OfText("x"), folder.Path, Cancellation)), "has no artefact of the champion", "--target=Publish --push");
    }

    [Theory]
    [InlineData("../out.zip")]
    [InlineData("/tmp/levain-out.zip")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_title_that_leads_out_of_the_folder_is_passed_over(string title)
    {
        using var bakery = new Bakery(server.Host, "out");
        var blob = bakery.Images.Put("application/zip", "z"u8.ToArray());
        var manifest = OciJson.Write(new Manifest
        {
            SchemaVersion = 2,
            Config = bakery.Images.Put(MediaTypes.Empty, "{}"u8.ToArray()),
            Layers = [blob with { Annotations = new() { [ModelArtefact.Title] = title } }],
        });
        var digest = Digest.OfText(title);
        foreach (var each in new[] { blob, bakery.Images.Put(MediaTypes.Empty, "{}"u8.ToArray()) }) await bakery.Open.PushAsync(bakery.Repository + "-model", each, bakery.Images, Cancellation);
        await bakery.Open.PutAsync(bakery.Repository + "-model", ModelArtefact.TagOf(digest), new StoredManifest(MediaTypes.Manifest, Digest.OfBytes(manifest), manifest), Cancellation);
        Assert.True(await Remote(bakery).BringAsync("fraud", digest, Directory.CreateDirectory(folder["in"]).FullName, Cancellation));
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
        Assert.False(File.Exists("/tmp/levain-out.zip"));
    }

    private static ModelRemote Remote(Bakery bakery) => new(new DeliveryOptions { Registry = bakery.Registry }, bakery.Clients);
}
