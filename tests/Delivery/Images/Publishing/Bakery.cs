using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Models.Fraud;
using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Publishing;

/// <summary>A checkout with champions and packed images, beside a real registry.</summary>
internal sealed class Bakery : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly RegistryClients clients;
    private readonly string host;

    /// <param name="host">The registry, or what stands before it.</param>
    /// <param name="path">The path of this test's own repositories.</param>
    public Bakery(string host, string path)
    {
        this.host = host;
        clients = new RegistryClients(RegistryServer.Known(host), Clock);
        Images = new BlobStore(Path.Combine(Workspace.Artifacts, "images"));
        Registry = $"{host}/{path}";
    }

    public Checkout Checkout => checkout;

    public RushedClock Clock { get; } = new();

    public BlobStore Images { get; }

    public string Registry { get; }

    public Workspace Workspace => checkout.Workspace;

    public IRegistries Clients => clients;

    public IRegistry Open => clients.Open(RegistryAddress.Parse(host));

    public Proof Smoke { get; } = new();

    public string Repository => RegistryAddress.Parse(Registry).Repository("fraud");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Makes a champion and its image, and proves the image.</summary>
    public PackedImage Pack(int version, string content, string commit = SmallImage.Commit)
    {
        var digest = Promote(version, content);
        var image = SmallImage.Put(Images, version, digest, "base", "packages", "service", content) with { Commit = commit };
        Record(image);
        Smoke.Images.Add(image.Image);
        return image;
    }

    public void Record(PackedImage image) => AtomicFile.Write(Workspace.Record("fraud", "Package"), Json.Write(new StageRecord<PackedImage>
    {
        Schema = 1,
        Stage = "Package",
        Model = "fraud",
        Key = "sha256:k",
        KeyParts = [],
        Outputs = [],
        Facts = image,
        StartedAt = default,
        Seconds = 0,
        Machine = "",
    }));

    public Task<StageOutcome> PublishAsync(bool push = true, string? registry = null) => PublishAsync(new DeliveryOptions { Push = push, Registry = registry ?? Registry });

    public Task<StageOutcome> PublishAsync(DeliveryOptions options) =>
        Stage(options).RunAsync(new FraudModel(), new RunOptions(), Silence.Here, Cancellation);

    public PublishStage Stage(DeliveryOptions options) => new(
        checkout.Services, options, Images, Smoke, new ModelFiles(Workspace, checkout.Registry, checkout.Champions), clients);

    public Published Facts => checkout.Records.Get<Published>("fraud", "Publish").Facts;

    public async Task<string?> TagAsync(string tag) => (await Open.FindAsync(Repository, tag, Cancellation))?.Digest;

    /// <summary>Names a champion whose bytes are in the store.</summary>
    public string Promote(int version, string content)
    {
        var (digest, zip) = Model(content);
        AtomicFile.Write(Workspace.ModelBytes(digest), zip);
        AtomicFile.Write(Workspace.Card("fraud"), $"# fraud {content}");
        AtomicFile.Write(Workspace.Champion("fraud"), Json.Write(new Champion
        {
            Schema = Champion.CurrentSchema,
            Model = "fraud",
            Version = version,
            Digest = digest,
            Replaced = null,
            Verdict = "sha256:v",
            Recipe = PlainRecipe.Of("fraud"),
        }));
        return digest;
    }

    public void Dispose()
    {
        clients.Dispose();
        checkout.Dispose();
    }

    // The digest over an archive of one entry, written out here so that it is not taken from what it checks.
    private static (string Digest, byte[] Zip) Model(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            var entry = archive.CreateEntry("Model");
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var inside = entry.Open();
            inside.Write(bytes);
        }

        byte[] named = [.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"Model\n{bytes.Length}\n")), .. SHA256.HashData(bytes)];
        return (Digest.OfBytes(named), stream.ToArray());
    }

    internal sealed class Proof : ISmokeProof
    {
        public HashSet<string> Images { get; } = [];

        public bool Proves(string model, string image) => model == "fraud" && Images.Contains(image);
    }
}
