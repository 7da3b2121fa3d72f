using Levain.Definitions;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Smoking;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Notes;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Brings together what is known of a champion and its image, and refuses what is not proved.</summary>
public sealed class ReleaseFactsSource(RecordBook records, Registry registry, GitHubConnections connections)
{
    /// <summary>The facts, but for the digests of the release's files.</summary>
    /// <exception cref="LevainException">The image is not the champion's, or was not proved or published.</exception>
    internal async Task<ReleaseFacts> OfAsync(ModelDefinition definition, GitHubConnection hub, CancellationToken cancellation)
    {
        var model = definition.Name;
        var image = records.Get<PackedImage>(model, PackageStage.StageName).Facts;
        var champion = Demand(model, image);
        var history = registry.History(model);
        var promotion = Lineage.PromotionOf(history, champion.Version) ?? throw Unwritten(champion);
        var released = await ReleasedVersions.OfAsync(hub, model, cancellation);
        var last = ReleasedVersions.Before(champion.Version, history, released.Keys);
        var (smoke, published) = Proofs(hub, model, image);
        return new ReleaseFacts
        {
            Champion = champion,
            Promotion = promotion,
            Last = last,
            IsLastReleased = last is not null && released.ContainsKey(last.Version!.Value),
            Since = ReleaseLine.Since(history, last, promotion),
            Purpose = definition.Purpose,
            Image = image,
            Smoke = smoke,
            Published = published,
            Page = connections.Settings.Repository is { } name ? new Uri(connections.Settings.Pages, name.ToString()) : null,
            Assets = new SortedDictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private Champion Demand(string model, PackedImage image) =>
        registry.Champion(model) is { } champion && champion.Digest == image.Champion && champion.Version == image.Version
            ? champion
            : throw new LevainException(
                $"The image of {model} holds {Digest.Brief(image.Champion)}, which is not its champion now. Run --target=Package --model={model}, so that what is released is the champion.");

    // What is not proved of this very image counts as not there; without it nothing goes out.
    private (SmokeFacts? Smoke, Published? Published) Proofs(GitHubConnection hub, string model, PackedImage image)
    {
        var smoke = records.FindReadable<SmokeFacts>(model, SmokeStage.StageName)?.Facts;
        var published = records.FindReadable<Published>(model, PublishStage.StageName)?.Facts;
        if (smoke?.Image != image.Image) smoke = null;
        if (published?.Image != image.Image) published = null;
        if (hub.IsRehearsal || (smoke is not null && published is not null)) return (smoke, published);
        throw new LevainException(
            $"The image {Digest.Brief(image.Image)} of {model} was not {(smoke is null ? "proved by Smoke" : "published")}, so it is not released. "
            + $"Run --target=Release --model={model} --push --registry=HOST[:PORT][/PATH] without --exclusive.");
    }

    private static LevainException Unwritten(Champion champion) => new(
        $"The history of {champion.Model} does not tell how version {champion.Version} became champion, and a release says why. Restore it: git checkout -- models/{champion.Model}/history.jsonl");
}
