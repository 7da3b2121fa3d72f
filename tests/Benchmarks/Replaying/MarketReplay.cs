using Levain.Datasets;
using Levain.Definitions;
using Levain.Retraining.Replaying;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;
using Levain.Retraining.Replaying.Playing;
using Levain.Retraining.Replaying.Results;
using Levain.Stages;

namespace Levain.Benchmarks.Replaying;

/// <summary>Plays the market's history in a store of its own.</summary>
internal static class MarketReplay
{
    private const string Dataset = "market";
    private static readonly DateOnly LastDay = new(2020, 4, 17);

    /// <summary>All policies from one day to another.</summary>
    /// <param name="definition">A model of the market's rows.</param>
    /// <param name="policies">What is played.</param>
    /// <param name="span">Which days.</param>
    /// <param name="place">Where, and the name of the store's folder.</param>
    public static async Task<ReplayResult> RunAsync(
        ModelDefinition definition, IReadOnlyList<PlayedPolicy> policies, PlayedSpan span, (BenchSite Site, string Store) place)
    {
        var (site, store) = (place.Site, Directory.CreateDirectory(place.Site.Folder(place.Store)).FullName);
        var manifest = DatasetManifest.Load(site.Workspace, Dataset);
        var snapshot = new Snapshot
        {
            Dataset = Dataset,
            Digest = Snapshot.DigestOf(manifest.Files),
            Folder = site.Workspace.Relative(site.Workspace.Dataset(Dataset)),
            Files = manifest.Files,
        };
        var scratch = Directory.CreateDirectory(Path.Combine(store, "scratch")).FullName;
        var work = new StageWork(definition, new RunOptions(), scratch, Silence.Instance, CancellationToken.None);
        var history = await definition.Accept(new HistoryTabulation(site.Workspace, snapshot, LastDay, work, Silence.Instance));
        var setting = new ReplaySetting
        {
            History = history,
            Snapshot = snapshot.Digest,
            Span = span,
            Shelf = new CandidateShelf(Path.Combine(store, "shelf"), scratch),
            ModelKey = () => new StageKey().With("learner", definition.GetType().Name),
            PlayKey = () => new StageKey().With("learner", definition.GetType().Name),
        };
        return await Task.Run(() => new Replay(definition, setting, policies, CancellationToken.None).Run(_ => Silence.Instance));
    }
}
