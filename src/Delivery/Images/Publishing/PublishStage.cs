using System.Globalization;
using Levain.Definitions;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Sends a champion's image to a registry, once Smoke has proved it; without the wish to push it says what it would send.</summary>
/// <remarks>Its result is in no store: what a registry holds is the registry's to say, each time.</remarks>
public sealed class PublishStage(
    StageServices services, DeliveryOptions delivery, BlobStore images, ISmokeProof smoke, ModelFiles files, IRegistries registries) : IStage
{
    public const string StageName = "Publish";

    public string Name => StageName;

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var run = new OutsideRun(services, Name, definition.Name);
        var image = services.Records.Get<PackedImage>(definition.Name, PackageStage.StageName).Facts;
        files.Demand(definition.Name, image.Champion);
        if (!delivery.Push) return run.Outcome(await PlanAsync(definition.Name, image, cancellation));
        var work = new StageWork(definition, options, services.Store.OpenFolder(definition.Name, Name), progress, cancellation);
        try
        {
            var published = await PushAsync(image, work);
            run.Keep(published, ("image", published.Image), ("repository", published.Repository));
            return run.Outcome(Told(published));
        }
        finally
        {
            if (Directory.Exists(work.Folder)) Directory.Delete(work.Folder, recursive: true);
        }
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options)
    {
        if (services.Records.FindReadable<Published>(definition.Name, Name) is not { } record) return new StageState(Name, Recorded: false, []);
        var image = services.Records.FindReadable<PackedImage>(definition.Name, PackageStage.StageName)?.Facts.Image;
        return new StageState(Name, Recorded: true, image == record.Facts.Image ? [] : [new KeyChange("image", record.Facts.Image, image)]);
    }

    private async Task<string> PlanAsync(string model, PackedImage image, CancellationToken cancellation)
    {
        var lacking = smoke.Proves(model, image.Image) ? "" : "; Smoke has to prove it first";
        if (delivery.Registry is null)
            return $"would push {Digest.Brief(image.Image)} as {TagRules.VersionTag(image)}; name a registry with --registry=HOST[:PORT][/PATH], and --push to do it{lacking}";
        var plan = await PublicationOf(RegistryAddress.Parse(delivery.Registry), model, image).PlanAsync(cancellation);
        return $"{plan}; --push does it{lacking}";
    }

    private async Task<Published> PushAsync(PackedImage image, StageWork work)
    {
        if (delivery.Registry is null)
            throw new LevainException("--push needs to know where to: name a registry with --registry=HOST[:PORT][/PATH] or LEVAIN_REGISTRY.");
        if (image.IsChanged)
            throw new LevainException(
                $"The image of {work.Model} was made from files that differ from the commit {image.Commit[..12]}, and nobody could make it again. Commit them, then run --target=Package and this target again.");
        if (!smoke.Proves(work.Model, image.Image))
            throw new LevainException(
                $"The image {Digest.Brief(image.Image)} of {work.Model} was not proved by Smoke, so it is not published. Run --target=Smoke --model={work.Model} where there is a container engine, then this target again.");
        var found = await files.FindAsync(image.Champion, work);
        return await PublicationOf(RegistryAddress.Parse(delivery.Registry), work.Model, image).PushAsync(found, work);
    }

    private Publication PublicationOf(RegistryAddress address, string model, PackedImage image) =>
        new(registries.Open(address), address, model, image, images);

    private static string Told(Published done) => string.Create(
        CultureInfo.InvariantCulture,
        $"{done.Repository}@{Digest.Brief(done.Image)}: {done.BlobsPushed} blobs sent, {done.BlobsSkipped} were there, {done.Bytes} bytes; {TagText.Of(done.Tags)}");
}
