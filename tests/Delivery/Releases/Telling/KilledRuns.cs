using Levain.Delivery.Releases.Connecting;
using Levain.GitHub;
using Levain.GitHub.Faults;
using Levain.GitHub.Holding;
using Xunit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Kills a run at each of its calls, before and after the call's effect, and has the next run finish it.</summary>
internal static class KilledRuns
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="prepare">Puts into GitHub what is there before.</param>
    /// <param name="act">One run.</param>
    /// <param name="shape">What must come out the same.</param>
    public static async Task AreFinishedAsync(
        Action<GitHubState> prepare, Func<GitHubConnection, CancellationToken, Task> act, Func<GitHubState, string> shape)
    {
        var (expected, calls) = await WholeAsync(prepare, act, shape);
        Assert.True(calls > 0);
        for (var call = 0; call < calls; call++)
            foreach (var afterEffect in new[] { false, true })
            {
                await using var github = await GitHubs.StartAsync();
                prepare(github.State);
                await KillAsync(github, act, call, afterEffect);
                using (var next = github.Connect()) await act(next, Cancellation);

                Assert.Equal(expected, shape(github.State));
                Assert.Empty(github.Violations);
            }
    }

    private static async Task<(string Shape, int Calls)> WholeAsync(
        Action<GitHubState> prepare, Func<GitHubConnection, CancellationToken, Task> act, Func<GitHubState, string> shape)
    {
        await using var github = await GitHubs.StartAsync();
        prepare(github.State);
        using (var next = github.Connect()) await act(next, Cancellation);
        var calls = github.Seen.Count;
        var (writes, told) = (github.Writes.Count, shape(github.State));
        using (var next = github.Connect()) await act(next, Cancellation);

        Assert.Equal(writes, github.Writes.Count);
        Assert.Equal(told, shape(github.State));
        Assert.Empty(github.Violations);
        return (told, calls);
    }

    private static async Task KillAsync(FakeGitHub github, Func<GitHubConnection, CancellationToken, Task> act, int call, bool afterEffect)
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var connection = github.Connect();
        var seen = -1;
        github.Fail = _ => ++seen == call ? new Fault { Reset = true, AfterEffect = afterEffect, Meanwhile = killed.Cancel } : null;
        await Assert.ThrowsAnyAsync<Exception>(() => act(connection, killed.Token));
        github.Fail = null;
    }
}
