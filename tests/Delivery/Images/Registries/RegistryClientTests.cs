using Levain.Delivery.Images.Oci;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Registries;

public sealed class RegistryClientTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BlobStore Store => new(folder["here"]);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData((4 << 20) - 1)]
    [InlineData(4 << 20)]
    [InlineData((9 << 20) + 1)]
    public async Task A_blob_comes_back_as_it_was_sent(int length)
    {
        using var client = server.Client();
        var blob = SmallImage.Noise(Store, length, length);
        Assert.False(await client.HasAsync("blobs/back", blob, Cancellation));
        Assert.True(await client.PushAsync("blobs/back", blob, Store, Cancellation));
        Assert.True(await client.HasAsync("blobs/back", blob, Cancellation));
        Assert.False(await client.PushAsync("blobs/back", blob, Store, Cancellation));
        using var target = new MemoryStream();
        await client.PullAsync("blobs/back", blob, target, Cancellation);
        Assert.Equal(Store.Read(blob.Digest), target.ToArray());
    }

    [Fact]
    public async Task A_manifest_comes_back_by_tag_and_by_digest()
    {
        using var client = server.Client();
        var stored = await PushAsync(client, "images/two");
        await client.PutAsync("images/two", "v1", stored, Cancellation);
        foreach (var name in new[] { "v1", stored.Digest })
        {
            var found = await client.FindAsync("images/two", name, Cancellation);
            Assert.Equal((stored.MediaType, stored.Digest), (found!.MediaType, found.Digest));
            Assert.Equal(stored.Bytes, found.Bytes);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_not_an_error()
    {
        using var client = server.Client();
        Assert.Null(await client.FindAsync("no/such", "latest", Cancellation));
        Assert.Null(await client.FindAsync("no/such", Digest.OfText("x"), Cancellation));
    }

    [Theory]
    [InlineData(null, "It wants to know who asks: set LEVAIN_REGISTRY_USER and LEVAIN_REGISTRY_TOKEN, or run docker login")]
    [InlineData("sour-milk", "It does not take user and token from LEVAIN_REGISTRY_USER and LEVAIN_REGISTRY_TOKEN")]
    public async Task Who_is_not_known_is_told_what_to_set(string? token, string advice)
    {
        var settings = token is null ? new CredentialSettings() : RegistryServer.Known(server.Host) with { Token = token };
        using var client = new RegistryClient(server.Address, new Credentials(settings), new RushedClock());
        var told = await Told.ByAsync(() => client.FindAsync("images/any", "latest", Cancellation));
        Told.Says(told, "401", advice);
        Assert.DoesNotContain("sour-milk", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_whose_blobs_are_missing_is_refused()
    {
        using var client = server.Client();
        var image = SmallImage.Put(Store, 1, Digest.OfText("c"), "a");
        var told = await Told.ByAsync(() => client.PutAsync("images/hollow", "v1", SmallImage.Stored(Store, image), Cancellation));
        Told.Says(told, "400", "MANIFEST_BLOB_UNKNOWN", $"{server.Host}/images/hollow", "4 times in a row");
    }

    [Fact]
    public async Task A_blob_that_is_damaged_on_this_disk_is_refused_by_the_registry()
    {
        using var client = server.Client();
        var blob = SmallImage.Noise(Store, 1000, 77);
        File.WriteAllBytes(Store.PathOf(blob.Digest), new byte[1000]);
        Told.Says(await Told.ByAsync(() => client.PushAsync("blobs/damaged", blob, Store, Cancellation)), "finds another digest", Store.PathOf(blob.Digest), "--target=Package");
    }

    [Fact]
    public async Task Skopeo_reads_what_was_pushed_and_umoci_unpacks_it()
    {
        using var client = server.Client();
        var stored = await PushAsync(client, "images/foreign", "flour", "water");
        await client.PutAsync("images/foreign", "v1", stored, Cancellation);
        var source = $"docker://{server.Host}/images/foreign";
        var creds = $"{RegistryServer.User}:{RegistryServer.Token}";
        Assert.Contains(stored.Digest, await Installed.RunAsync("skopeo", "inspect", "--tls-verify=false", "--creds", creds, source + ":v1"), StringComparison.Ordinal);
        var copy = new BlobStore(folder["copy"]);
        await Installed.RunAsync("skopeo", "copy", "--insecure-policy", "--src-tls-verify=false", "--src-creds", creds, $"{source}@{stored.Digest}", $"oci:{copy.Folder}:v1");
        Assert.Equal(stored.Bytes, copy.Read(stored.Digest));
        foreach (var blob in stored.Read("").Layers) Assert.Equal(Store.Read(blob.Digest), copy.Read(blob.Digest));
        await Installed.RunAsync("umoci", "raw", "unpack", "--rootless", "--image", $"{copy.Folder}:v1", folder["root"]);
        Assert.Equal(("flour", "water"), (File.ReadAllText(folder["root/layer0"]), File.ReadAllText(folder["root/layer1"])));
    }

    [Fact]
    public async Task What_skopeo_pushed_is_brought_with_all_its_blobs()
    {
        var there = new BlobStore(folder["there"]);
        var image = SmallImage.Put(there, 1, Digest.OfText("c"), "salt");
        WriteLayout(there, SmallImage.Stored(there, image));
        await Installed.RunAsync(
            "skopeo", "copy", "--insecure-policy", "--dest-tls-verify=false", "--dest-creds", $"{RegistryServer.User}:{RegistryServer.Token}", $"oci:{there.Folder}", $"docker://{server.Host}/images/theirs:v1");
        using var clients = new RegistryClients(RegistryServer.Known(server.Host), new RushedClock());
        var platform = new ImagePlatform { Architecture = "amd64", Os = "linux" };
        var found = await new ImagePull(clients).BringAsync(ImageReference.Parse($"{server.Host}/images/theirs:v1"), platform, Store, Cancellation);
        Assert.Equal(there.Read(found.Digest), Store.Read(found.Digest));
        foreach (var blob in Shipped(found)) Assert.Equal(there.Read(blob.Digest), Store.Read(blob.Digest));
    }

    [Fact]
    public async Task An_index_is_resolved_to_the_platform_that_is_asked_for()
    {
        using var client = server.Client();
        var stored = await PushAsync(client, "images/index", "rye");
        var index = OciJson.Write(new ImageIndex
        {
            SchemaVersion = 2,
            Manifests = [new Descriptor { MediaType = MediaTypes.Manifest, Digest = stored.Digest, Size = stored.Bytes.Length, Platform = new ImagePlatform { Architecture = "amd64", Os = "linux" } }],
        });
        await client.PutAsync("images/index", "v1", new StoredManifest(MediaTypes.Index, Digest.OfBytes(index), index), Cancellation);
        using var clients = new RegistryClients(RegistryServer.Known(server.Host), new RushedClock());
        var name = ImageReference.Parse($"{server.Host}/images/index:v1");
        Assert.Equal(stored.Digest, (await new ImagePull(clients).ResolveAsync(name, new ImagePlatform { Architecture = "amd64", Os = "linux" }, Cancellation)).Digest);
        var told = await Told.ByAsync(() => new ImagePull(clients).ResolveAsync(name, new ImagePlatform { Architecture = "arm64", Os = "linux" }, Cancellation));
        Told.Says(told, "no image for linux/arm64, only for linux/amd64", "--base");
        Told.Says(await Told.ByAsync(() => new ImagePull(clients).ResolveAsync(name with { Tag = "v2" }, new ImagePlatform { Architecture = "amd64", Os = "linux" }, Cancellation)), "is not in its registry");
    }

    [Fact]
    public async Task Two_pushes_of_the_same_blob_at_once_both_end_well()
    {
        var blob = SmallImage.Noise(Store, 6 << 20, 5);
        using var one = server.Client();
        using var two = server.Client();
        await Task.WhenAll(one.PushAsync("blobs/race", blob, Store, Cancellation), two.PushAsync("blobs/race", blob, Store, Cancellation));
        using var target = new MemoryStream();
        await one.PullAsync("blobs/race", blob, target, Cancellation);
        Assert.Equal(blob.Size, target.Length);
    }

    private async Task<StoredManifest> PushAsync(RegistryClient client, string repository, params string[] layers)
    {
        var stored = SmallImage.Stored(Store, SmallImage.Put(Store, 1, Digest.OfText("c"), layers.Length == 0 ? ["one", "two"] : layers));
        foreach (var blob in Shipped(stored)) await client.PushAsync(repository, blob, Store, Cancellation);
        await client.PutAsync(repository, stored.Digest, stored, Cancellation);
        return stored;
    }

    private static IEnumerable<Descriptor> Shipped(StoredManifest stored) => stored.Read("").Layers.Append(stored.Read("").Config);

    private static void WriteLayout(BlobStore store, StoredManifest image)
    {
        File.WriteAllText(Path.Combine(store.Folder, "oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        var index = new ImageIndex { SchemaVersion = 2, Manifests = [new Descriptor { MediaType = MediaTypes.Manifest, Digest = image.Digest, Size = image.Bytes.Length }] };
        File.WriteAllBytes(Path.Combine(store.Folder, "index.json"), OciJson.Write(index));
    }
}
