using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>One model's image on its way to one registry.</summary>
/// <param name="registry">The registry.</param>
/// <param name="address">Its address with the path of repositories.</param>
/// <param name="model">The model.</param>
/// <param name="image">The image.</param>
/// <param name="images">Where its blobs lie.</param>
internal sealed class Publication(IRegistry registry, RegistryAddress address, string model, PackedImage image, BlobStore images)
{
    private readonly string repository = address.Repository(model);
    private readonly string version = TagRules.VersionTag(image);
    private readonly StoredManifest manifest = Stored(image, images);

    private string Place => $"{address.Host}/{repository}";

    private TagState State => new(image.Image, image.Version, TagReader.TimeOf(image.Created));

    /// <summary>What a push would do, as far as the registry can be asked; nothing is changed.</summary>
    /// <exception cref="LevainException">The version tag names another image.</exception>
    public async Task<PublishPlan> PlanAsync(CancellationToken cancellation)
    {
        var blobs = Shipment.BlobsOf(manifest);
        IReadOnlyDictionary<string, TagState> there;
        var missing = new List<Descriptor>();
        try
        {
            there = await ReadTagsAsync(cancellation);
            foreach (var blob in blobs)
            {
                if (!await registry.HasAsync(repository, blob, cancellation)) missing.Add(blob);
            }
        }
        catch (LevainException away)
        {
            return new PublishPlan(Place, image.Image, $"at most, with the tag {version}. The registry could not be asked: {away.Message}", blobs);
        }

        return new PublishPlan(Place, image.Image, TagText.Of(TagRules.Plan(State, version, there)), missing);
    }

    /// <summary>Sends image and artefact, then moves the tags: what a tag names is there before it does.</summary>
    /// <param name="files">The champion's files.</param>
    /// <param name="work">Where the artefact is made, and who is told of progress.</param>
    public async Task<Published> PushAsync(IReadOnlyDictionary<string, string> files, StageWork work)
    {
        await TagsAsync(work.Cancellation);
        var shipment = new Shipment(registry, work.Cancellation);
        await shipment.SendAsync(repository, manifest, images, work.Progress);
        var artefact = await PushArtefactAsync(files, shipment, work);

        // Asked again: somebody else may have published while the layers went out.
        var tags = await TagsAsync(work.Cancellation);
        foreach (var tag in tags.Where(t => t.Move != TagMove.Kept))
        {
            await shipment.TagAsync(repository, tag.Name, manifest);
            if (tag.Name == version) await DemandTagAsync(work.Cancellation);
        }

        return new Published
        {
            Repository = Place,
            Image = image.Image,
            Champion = image.Champion,
            Tags = tags,
            Bytes = shipment.Bytes,
            BlobsPushed = shipment.Pushed,
            BlobsSkipped = shipment.Skipped,
            Artefact = artefact,
        };
    }

    private async Task<IReadOnlyList<PublishedTag>> TagsAsync(CancellationToken cancellation) =>
        TagRules.Plan(State, version, await ReadTagsAsync(cancellation));

    private Task<IReadOnlyDictionary<string, TagState>> ReadTagsAsync(CancellationToken cancellation) =>
        new TagReader(registry, repository).ReadAsync([version, TagRules.Champion, TagRules.Latest], cancellation);

    // Registries cannot be told to set a tag only where it is free: look who won.
    private async Task DemandTagAsync(CancellationToken cancellation)
    {
        var now = await registry.FindAsync(repository, version, cancellation);
        if (now?.Digest != image.Image) throw TagRules.Taken(version, now?.Digest ?? "nothing", image.Image);
    }

    // Small beside the image, so it tells no progress. The first artefact of a champion stays: its files are proved by digests in the pointer, not by who packed them.
    private async Task<string> PushArtefactAsync(IReadOnlyDictionary<string, string> files, Shipment shipment, StageWork work)
    {
        var (target, tag) = (address.Repository(ModelArtefact.RepositoryOf(model)), ModelArtefact.TagOf(image.Champion));
        if (await registry.FindAsync(target, tag, work.Cancellation) is { } there
            && ModelArtefact.Holds(there.Read($"{target}:{tag}"), image.Champion, files.Keys))
            return there.Digest;
        var store = new BlobStore(work.Output("artefact"));
        var made = ModelArtefact.Make(model, image, files, store);
        await shipment.SendAsync(target, made, store, null);
        await shipment.TagAsync(target, tag, made);
        return made.Digest;
    }

    private static StoredManifest Stored(PackedImage image, BlobStore images)
    {
        var path = images.PathOf(image.Image);
        var bytes = File.Exists(path) ? images.Read(image.Image) : [];
        if (Digest.OfBytes(bytes) != image.Image)
            throw new LevainException($"The manifest of the image is not whole at {path}. Run --target=Package again.");
        return new StoredManifest(OciJson.Read<Manifest>(bytes, path).MediaType, image.Image, bytes);
    }
}
