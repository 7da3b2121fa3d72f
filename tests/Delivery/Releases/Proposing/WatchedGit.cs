using Levain.Adapters;
using Levain.GitHub.Holding;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>The real git, whose pushes the GitHub of the test sees.</summary>
internal sealed class WatchedGit(GitProgram git, GitRemote remote, GitHubState? state) : IGit
{
    /// <summary>Happens once, right before a push.</summary>
    public Action? BeforePush { get; set; }

    /// <summary>Happens once, right after a push.</summary>
    public Action? AfterPush { get; set; }

    public async Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation)
    {
        var isPush = command.Arguments[0] == "push";
        if (isPush) Once(BeforePush, () => BeforePush = null);
        var answer = await git.RunAsync(command, cancellation);
        if (isPush && state is not null) foreach (var (name, commit) in remote.Heads()) state.Refs[name] = commit;
        if (isPush) Once(AfterPush, () => AfterPush = null);
        return answer;
    }

    private static void Once(Action? act, Action forget)
    {
        forget();
        act?.Invoke();
    }
}
