using System.Globalization;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Asks git for the commit of the checkout, its time, and whether files differ from it.</summary>
public sealed class GitSources(Workspace workspace) : ISources
{
    /// <summary>Overrides the commit's time, as reproducible-builds.org says.</summary>
    private const string Epoch = "SOURCE_DATE_EPOCH";

    public async Task<SourceState> StateAsync(CancellationToken cancellation)
    {
        var git = new GitRevisions(workspace);
        var commit = await git.HeadAsync(cancellation);
        return new SourceState
        {
            Commit = commit?.Commit ?? "",
            Time = DateTimeOffset.FromUnixTimeSeconds(Named() ?? commit?.Seconds ?? 315532800).UtcDateTime,
            IsChanged = commit is not null && await git.HasChangesAsync(cancellation),
            Address = commit is null ? null : AddressOf(GitProcess.Remote(workspace.Root)),
        };
    }

    /// <summary>The page of a remote, without user or password; null where it is no place in the network.</summary>
    internal static string? AddressOf(string? remote)
    {
        if (remote is null) return null;
        var path = remote.EndsWith(".git", StringComparison.Ordinal) ? remote[..^4] : remote;
        if (Uri.TryCreate(path, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" or "ssh")
            return $"https://{url.Host}{(url.Scheme == "ssh" || url.IsDefaultPort ? "" : $":{url.Port}")}{url.AbsolutePath}";
        // user@host:path, as ssh has it.
        var (at, colon) = (path.IndexOf('@', StringComparison.Ordinal), path.IndexOf(':', StringComparison.Ordinal));
        return at > 0 && colon > at && !path[..colon].Contains('/', StringComparison.Ordinal) ? $"https://{path[(at + 1)..colon]}/{path[(colon + 1)..].TrimStart('/')}" : null;
    }

    private static long? Named()
    {
        var text = Environment.GetEnvironmentVariable(Epoch);
        if (string.IsNullOrEmpty(text)) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799
            ? seconds
            : throw new LevainException($"{Epoch}={text} is no time. Give the seconds since 1970, or leave the variable out: the commit's time is taken then.");
    }
}
