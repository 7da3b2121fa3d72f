using System.Globalization;
using Levain.Definitions;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Notes;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Releases a champion on GitHub once its image is proved and published; without the wish to push it says what it would send.</summary>
/// <remarks>Its result is in no store: what GitHub holds is GitHub's to say, each time.</remarks>
public sealed class ReleaseStage(
    StageServices services, Registry registry, ReleaseFactsSource source, ReleaseAssets assets, GitHubConnections connections, RehearsalBook rehearsals) : IStage
{
    public const string StageName = "Release";

    /// <summary>The notes as they stand, or would stand, on GitHub.</summary>
    public const string NotesFile = "release.md";

    // The mark stands before the notes.
    private const int MostNotes = NotesLength.Release - 200;

    public string Name => StageName;

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var run = new OutsideRun(services, Name, definition.Name);
        using var hub = connections.Open();
        var work = new StageWork(definition, options, services.Store.OpenFolder(definition.Name, Name), progress, cancellation);
        try
        {
            var facts = await source.OfAsync(definition, hub, cancellation);
            var draft = await DraftAsync(facts, hub, work);
            var releasing = new Releasing(hub, draft, progress, cancellation);
            var release = await releasing.RunAsync();
            if (hub.IsRehearsal) return run.Outcome(Rehearsed(hub, draft));
            var released = Result(facts, draft, release, releasing.Sent);
            run.Keep(released, ("champion", released.Champion), ("image", released.Image));
            return run.Outcome(Told(released));
        }
        finally
        {
            if (Directory.Exists(work.Folder)) Directory.Delete(work.Folder, recursive: true);
        }
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options)
    {
        if (services.Records.FindReadable<Released>(definition.Name, Name) is not { } record) return new StageState(Name, Recorded: false, []);
        var champion = registry.Champion(definition.Name)?.Digest;
        return new StageState(Name, Recorded: true, champion == record.Facts.Champion ? [] : [new KeyChange("champion", record.Facts.Champion, champion)]);
    }

    private async Task<ReleaseDraft> DraftAsync(ReleaseFacts facts, GitHubConnection hub, StageWork work)
    {
        var files = await assets.MakeAsync(facts, work);
        var notes = ReleaseNotes.Write(facts with { Assets = Digests(files) });
        var place = Path.Combine(services.Workspace.Model(work.Model), NotesFile);
        AtomicFile.Write(place, notes);
        var fitting = NotesLength.Fit(notes, MostNotes, facts.Page is null ? null : $"{facts.Page}/releases/download/{facts.Tag}/{NotesFile}");
        return new ReleaseDraft
        {
            Model = work.Model,
            Tag = facts.Tag,
            Champion = facts.Champion.Digest,
            Commit = Commit(facts.Image, hub),
            Title = string.Create(CultureInfo.InvariantCulture, $"{work.Model} version {facts.Champion.Version}"),
            Notes = fitting,
            // Notes that had to be cut stand beside as a whole.
            Assets = fitting == notes ? files : [.. files, ReleaseAssets.Asset(NotesFile, place)],
        };
    }

    private static SortedDictionary<string, string> Digests(IEnumerable<ReleaseAsset> files) =>
        new(files.ToDictionary(f => f.Name, f => f.Digest), StringComparer.Ordinal);

    private static string Commit(PackedImage image, GitHubConnection hub) => image.Commit.Length > 0 || hub.IsRehearsal
        ? image.Commit
        : throw new LevainException("The image does not know the commit that it was made from, so there is nothing to tag. Work in a git checkout with a commit.");

    private string Rehearsed(GitHubConnection hub, ReleaseDraft draft)
    {
        rehearsals.Keep(draft.Model, hub.Calls);
        return string.Create(
            CultureInfo.InvariantCulture, $"would release {draft.Tag} with {draft.Assets.Count} files, {draft.Assets.Sum(a => a.Bytes)} bytes, in {hub.Calls.Count} calls; --push does it");
    }

    private static Released Result(ReleaseFacts facts, ReleaseDraft draft, FoundRelease release, int sent) => new()
    {
        Tag = draft.Tag,
        Commit = draft.Commit,
        Champion = facts.Champion.Digest,
        Version = facts.Champion.Version,
        Image = ReleaseAssets.ImageOf(facts),
        Page = release.HtmlUrl,
        Assets = Digests(draft.Assets),
        Sent = sent,
    };

    private static string Told(Released done) => string.Create(
        CultureInfo.InvariantCulture, $"{done.Tag} is public at {done.Page}: {done.Sent} of {done.Assets.Count} files sent");
}
