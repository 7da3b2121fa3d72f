using Levain.Definitions;
using Levain.Delivery.Releases.Connecting;
using Levain.Registering;
using Levain.Stages;
using Octokit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Opens a pull request with a promotion that is not committed yet; without the wish to push it says what it would do.</summary>
/// <remarks>Its result is in no store: what the remote holds is the remote's to say, each time.</remarks>
public sealed class ProposeStage(
    StageServices services, Registry registry, IGit git, GitHubConnections connections, ProposalSettings settings) : IStage, IDisposable
{
    public const string StageName = "Propose";

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Proposal> made = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);

    public string Name => StageName;

    /// <summary>What became of a model's promotion in this run; null where it was not looked at.</summary>
    public Proposal? Find(string model) => made.GetValueOrDefault(model);

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();

        // Fetches into one clone lock each other out.
        await turn.WaitAsync(cancellation);
        try
        {
            var proposal = made[definition.Name] = await ProposeAsync(definition.Name, cancellation);
            return new StageOutcome(
                Name, definition.Name, StageSource.Ran, services.Clock.GetElapsedTime(started).TotalSeconds, proposal.Finding, null, []);
        }
        finally
        {
            turn.Release();
        }
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options) => new(Name, Recorded: false, []);

    public void Dispose() => turn.Dispose();

    private async Task<Proposal> ProposeAsync(string model, CancellationToken cancellation)
    {
        var changed = new ChangedChampion(services.Workspace, registry);
        if (await changed.FindAsync(model, git, cancellation) is not { } change) return new("no promotion to propose: the commit has this champion", [], []);
        var folder = new ProposedBranch(git, services.Workspace, settings).FolderOf(model);
        Disk.Guard(folder, () => Directory.CreateDirectory(folder));
        try
        {
            return connections.Settings.Push
                ? await PushAsync(change, changed.Paths(model), cancellation)
                : await RehearseAsync(change, changed.Paths(model), folder, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Proposal> PushAsync(ChampionChange change, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        using var connection = connections.Open();
        return new(await PutAsync(change, paths, (git, connection), cancellation), [], []);
    }

    private async Task<Proposal> RehearseAsync(
        ChampionChange change, IReadOnlyList<string> paths, string folder, CancellationToken cancellation)
    {
        var objects = await git.FindAsync(cancellation, "rev-parse", "--path-format=absolute", "--git-path", "objects") ?? "";
        using var connection = connections.Open();
        var rehearsed = new RehearsedGit(git, Path.Combine(folder, "objects"), objects);
        Directory.CreateDirectory(Path.Combine(folder, "objects"));
        await PutAsync(change, paths, (rehearsed, connection), cancellation);
        return new($"would propose {change.Title} on {ProposalSettings.BranchOf(change.Model)}; --push does it", rehearsed.Commands, connection.Calls);
    }

    private async Task<string> PutAsync(
        ChampionChange change, IReadOnlyList<string> paths, (IGit Git, GitHubConnection Connection) with, CancellationToken cancellation)
    {
        var branch = ProposalSettings.BranchOf(change.Model);
        var (commit, isPushed) = await new ProposedBranch(with.Git, services.Workspace, settings).PutAsync(change, paths, cancellation);
        var to = await new BaseBranch(with.Git, with.Connection, settings).FindAsync(cancellation);
        var wanted = new NewPullRequest(change.Title, branch, to) { Body = settings.Mask(ProposalText.Write(change)) };
        var opened = await new ProposalPullRequest(with.Connection).TellAsync(wanted, cancellation);
        var judged = await new JudgingDispatch(with.Connection, settings).StartAsync(branch, commit, cancellation);
        return $"{change.Title} {(isPushed ? "pushed to" : "was on")} {branch}; {opened}; {judged}";
    }
}
