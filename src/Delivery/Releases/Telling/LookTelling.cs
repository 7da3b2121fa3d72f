using Levain.Delivery.Releases.Connecting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Tells GitHub of a look: an issue for people, and where nobody else trains, the workflow that does.</summary>
public sealed class LookTelling(GitHubConnection connection)
{
    /// <returns>What was told where, a line each.</returns>
    /// <exception cref="LevainException">GitHub could not be told.</exception>
    public async Task<IReadOnlyList<string>> TellAsync(LookTold look, bool dispatches, CancellationToken cancellation)
    {
        var lines = new List<string>();
        if (await new DriftIssue(connection).TellAsync(look, cancellation) is { } line) lines.Add($"{look.Model}: {line}");
        if (dispatches && look.Decision.Retrain) lines.Add(await new RetrainDispatch(connection).SendAsync(look.Decision, cancellation));
        return lines;
    }
}
