using Levain.Adapters;
using Levain.Delivery.Releases.Connecting;
using Levain.Evaluating;
using Levain.GitHub;
using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>One clone, in which models are promoted and proposed.</summary>
internal sealed class Clone(Promoted promoted, string path)
{
    public string Path { get; } = path;

    public Workspace Workspace { get; } = new(path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Git(params string[] arguments) => GitRemote.Run(Path, arguments);

    /// <summary>What the working tree, its index, what is checked out and the clone's own branches are like.</summary>
    public string State => string.Join('\n', Git("status", "--porcelain=v2", "--branch"), Git("rev-parse", "HEAD"), Git("ls-files", "--stage"), Git("for-each-ref", "refs/heads", "refs/tags"), Git("stash", "list"));

    /// <summary>Writes pointer, history, card and pictures as a promotion does.</summary>
    /// <param name="version">The champion's, a digit.</param>
    /// <param name="minute">When it happened.</param>
    public void Promote(int version, int minute = 0)
    {
        var champion = ChampionOf(version);
        AtomicFile.Write(Workspace.Champion(champion.Model), Json.Write(champion));
        File.AppendAllText(Workspace.History(champion.Model), Json.WriteLine(EntryOf(champion) with { At = new DateTime(2026, 1, version, 0, minute, 0, DateTimeKind.Utc) }) + "\n");
        AtomicFile.Write(Workspace.Card(champion.Model), $"# {champion.Model} {version}\n");
        AtomicFile.Write(System.IO.Path.Combine(Workspace.CardFolder(champion.Model), $"v{version}.svg"), "<svg/>");
        if (version > 1) File.Delete(System.IO.Path.Combine(Workspace.CardFolder(champion.Model), $"v{version - 1}.svg"));
    }

    /// <summary>Adds a line to the history that moves nothing.</summary>
    public void Keep()
    {
        var entry = EntryOf(ChampionOf(1)) with { Event = HistoryEvent.Kept, Champion = null, Digest = "sha256:" + new string('9', 64) };
        File.AppendAllText(Workspace.History(promoted.Model), Json.WriteLine(entry) + "\n");
    }

    public Task<StageOutcome> ProposeAsync(FakeGitHub github) =>
        Stage(github).RunAsync(new NamedModel(promoted.Model), new RunOptions(), Silence.Here, Cancellation);

    /// <summary>The stage over this clone; without a GitHub it rehearses.</summary>
    public ProposeStage Stage(FakeGitHub? github, Action<WatchedGit>? watch = null)
    {
        var settings = github?.Settings() ?? new GitHubSettings { Api = new Uri("http://127.0.0.1:9/") };
        var git = new WatchedGit(new GitProgram(Workspace), promoted.Remote, github?.State);
        foreach (var (name, commit) in promoted.Remote.Heads()) if (github is not null) github.State.Refs[name] = commit;
        watch?.Invoke(git);
        var (files, clock) = (new FileIndex(Workspace.FileIndex), new RushedClock());
        var services = new StageServices(Workspace, files, new RecordBook(Workspace), new ResultStore(Workspace, files), new NamedCode(), clock);
        return new(services, new Registry(Workspace, clock), git, new GitHubConnections(settings, clock), promoted.Settings);
    }

    private Champion ChampionOf(int version) => new()
    {
        Schema = Champion.CurrentSchema,
        Model = promoted.Model,
        Version = version,
        Digest = "sha256:" + new string((char)('0' + version), 64),
        Replaced = version == 1 ? null : "sha256:" + new string((char)('0' + version - 1), 64),
        Verdict = "sha256:v",
        Recipe = PlainRecipe.Of(promoted.Model) with { AsOf = new DateOnly(2020, 2, version) },
    };

    private static HistoryEntry EntryOf(Champion champion) => new()
    {
        Schema = HistoryEntry.CurrentSchema,
        Event = HistoryEvent.Promoted,
        At = new DateTime(2026, 1, champion.Version, 0, 0, 0, DateTimeKind.Utc),
        Commit = "",
        Version = champion.Version,
        Digest = champion.Digest,
        Against = champion.Replaced ?? Opponent.None,
        AsOf = champion.Recipe.AsOf,
        Verdict = champion.Verdict,
        Because = "better by 0.03 | sure",
        Metric = "AveragePrecision",
        Value = new Estimate { Value = 0.62, Low = 0.6, High = 0.64 },
        Champion = champion,
    };
}
