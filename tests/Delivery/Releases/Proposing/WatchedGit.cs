using Levain.Adapters;
using Levain.GitHub.Holding;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>The real git, whose pushes the GitHub of the test sees.</summary>
internal sealed class WatchedGit(GitProgram git, GitRemote remote, GitHubState? state) : IGit
{
    /// <summary>Happens once, right before a push.</summary>
    public Func<Task>? BeforePush { get; set; }

    /// <summary>Happens right after a push.</summary>
    public Action? AfterPush { get; set; }

    public async Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation)
    {
        var isPush = command.Arguments[0] == "push";
        if (isPush && BeforePush is { } before)
        {
            BeforePush = null;
            await before();
        }

        var answer = await git.RunAsync(command, cancellation);
        if (!isPush) return answer;
        foreach (var (name, commit) in remote.Heads())
            if (state is not null) state.Refs[name] = commit;
        AfterPush?.Invoke();
        return answer;
    }
}
