using System.Net.Sockets;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Bases;

public sealed class BaseSourceTests(RegistryServer server) : IClassFixture<RegistryServer>, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Repository => $"{server.Host}/bases/crust";

    [Fact]
    public async Task A_base_is_pulled_by_its_digest_and_looked_through()
    {
        var digest = await PushAsync();
        var image = await BringAsync($"{Repository}@{digest}");
        Assert.Equal(new PackedBase { Reference = $"{Repository}@{digest}", Digest = digest, IsMade = false }, image.Facts);
        Assert.Equal(2, image.Layers.Count);
        Assert.All(image.Layers, l => Assert.True(l.Unpacked >= 1024 && l.Bytes < l.Unpacked));
        Assert.Equal(image.Config.Root.DiffIds, image.Layers.Select(l => l.DiffId));
    }

    [Fact]
    public async Task A_base_that_was_brought_once_needs_no_registry()
    {
        var name = $"{Repository}@{await PushAsync()}";
        var first = await BringAsync(name);
        var again = await BringAsync(name, new NoRegistries());
        Assert.Equal(first.Layers, again.Layers);
        Assert.Equal(first.Facts, again.Facts);
    }

    [Fact]
    public async Task A_tag_alone_is_refused_with_the_digest_that_it_stands_for_now()
    {
        var digest = await PushAsync();
        Told.Says(await Told.ByAsync(() => BringAsync(Repository + ":4")), "has no digest", $"--base={Repository}:4@{digest}");
        Told.Says(await Told.ByAsync(() => BringAsync(Repository + ":none")), "is not in its registry", ":none");
    }

    [Fact]
    public async Task A_base_that_is_not_there_is_told_and_nothing_is_made_in_its_place() =>
        Told.Says(await Told.ByAsync(() => BringAsync($"{Repository}@{Digest.OfText("none")}")), "is not in its registry");

    [Fact]
    public async Task What_is_no_image_is_told() => Told.Says(await Told.ByAsync(() => BringAsync("crust")), "'crust' is no image");

    [Fact]
    public async Task A_layer_that_holds_something_else_than_its_config_says_is_refused()
    {
        var store = new BlobStore(folder["liar"]);
        var packed = SmallImage.Put(store, 4, Digest.OfText("champion"), "a", "b");
        var config = OciJson.Read<ImageConfig>(store.Read(packed.Config), "config");
        var lying = store.Put(MediaTypes.Config, OciJson.Write(config with { Root = new ImageRoot { DiffIds = [config.Root.DiffIds[0], Digest.OfText("other")] } }));
        var manifest = store.Put(MediaTypes.Manifest, OciJson.Write(OciJson.Read<Manifest>(store.Read(packed.Image), "manifest") with { Config = lying }));
        await PushAsync(store, manifest.Digest);
        Told.Says(await Told.ByAsync(() => BringAsync($"{Repository}@{manifest.Digest}")), "does not hold what its config says", "--base");
    }

    [Fact]
    public async Task Where_the_public_registry_has_no_address_a_base_is_made()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only a Linux machine has the libraries");
        var source = Source(null, new NoRegistries(), (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.True((await source.BringAsync(Build(), Cancellation)).Facts.IsMade);
    }

    [Fact]
    public async Task Any_other_trouble_with_the_public_registry_makes_no_base()
    {
        var source = Source(null, new NoRegistries(), (_, _) => Task.FromResult(new[] { System.Net.IPAddress.Loopback }));
        Told.Says(await Told.ByAsync(() => source.BringAsync(Build(), Cancellation)), "mcr.microsoft.com", "away");
    }

    private Task<BaseImage> BringAsync(string name, IRegistries? registries = null) => Source(name, registries ?? new RegistryClients(RegistryServer.Known(server.Host), TimeProvider.System)).BringAsync(Build(), Cancellation);

    private BaseSource Source(string? name, IRegistries registries, Func<string, CancellationToken, Task<System.Net.IPAddress[]>>? resolve = null)
    {
        var workspace = new Workspace(folder.Path);
        return new BaseSource(workspace, new FileIndex(workspace.FileIndex), registries, new DeliveryOptions { Base = name })
        {
            Resolve = resolve ?? ((_, _) => throw new InvalidOperationException("not asked for")),
        };
    }

    private ServiceBuild Build()
    {
        Directory.CreateDirectory(folder["aot"]);
        if (!File.Exists(folder["aot/Levain.ScoringNative"])) File.Copy("/bin/true", folder["aot/Levain.ScoringNative"]);
        return new ServiceBuild(HostKind.Aot, folder["aot"], "Levain.ScoringNative", "");
    }

    private async Task<string> PushAsync()
    {
        var store = new BlobStore(folder["crust"]);
        var image = SmallImage.Put(store, 4, Digest.OfText("champion"), new string('a', 400), new string('b', 400));
        await PushAsync(store, image.Image);
        return image.Image;
    }

    private async Task PushAsync(BlobStore store, string image)
    {
        using var client = server.Client();
        var manifest = new StoredManifest(MediaTypes.Manifest, image, store.Read(image));
        foreach (var blob in manifest.Read("").Layers.Append(manifest.Read("").Config)) await client.PushAsync("bases/crust", blob, store, Cancellation);
        await client.PutAsync("bases/crust", image, manifest, Cancellation);
        await client.PutAsync("bases/crust", "4", manifest, Cancellation);
    }

    private sealed class NoRegistries : IRegistries
    {
        public IRegistry Open(RegistryAddress address) => throw new LevainException($"{address.Host} is away");
    }
}
