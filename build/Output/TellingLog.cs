using Cake.Common.Build.GitHubActions.Commands;
using Cake.Core.Diagnostics;
using Levain.Delivery.Releases.Connecting;

namespace Levain.Output;

/// <summary>Says what GitHub was told, and what it could not be told; on Actions in the job summary as well.</summary>
/// <param name="log">The run's.</param>
/// <param name="commands">The workflow's; null outside of one.</param>
internal sealed class TellingLog(ICakeLog log, GitHubActionsCommands? commands)
{
    public void Line(string line)
    {
        log.Information("{0}", line);
        commands?.SetStepSummary($"\n{line}\n");
    }

    /// <summary>Something was not told; the run is as good as it was.</summary>
    public void Warn(string text)
    {
        var masked = Secrets.OfEnvironment.Mask(text);
        if (commands is null) log.Warning("{0}", masked);
        else commands.Warning(masked, new() { Title = "GitHub was not told" });
        commands?.SetStepSummary($"\nGitHub was not told: {masked}\n");
    }

    /// <summary>Tells GitHub, and says what was told; a failure is said and goes no further.</summary>
    public async Task GuardAsync(
        GitHubConnections connections, Func<GitHubConnection, CancellationToken, Task<IReadOnlyList<string>>> tell, CancellationToken cancellation)
    {
        try
        {
            using var connection = connections.Open();
            var told = await tell(connection, cancellation);
            if (connection.IsRehearsal) Rehearsed(connection);
            else foreach (var line in told) Line($"GitHub: {line}");
        }
        catch (LevainException failure)
        {
            Warn(failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Warn("The run was stopped before all was told: the same command tells the rest.");
        }
    }

    private void Rehearsed(GitHubConnection connection)
    {
        foreach (var line in RehearsalNotes.Lines(connection.Calls)) log.Information("{0}", line);
    }
}
