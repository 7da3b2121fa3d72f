using System.Diagnostics;
using Xunit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>A bare repository on disk, and git in any folder.</summary>
internal sealed class GitRemote(string path)
{
    public string Path { get; } = path;

    public static GitRemote Make(string path)
    {
        Run(".", "init", "--quiet", "--bare", "--initial-branch=main", path);
        return new(path);
    }

    /// <summary>The branches with their commits.</summary>
    public IReadOnlyList<(string Name, string Commit)> Heads() =>
    [
        .. Run(Path, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' ')).Select(p => (p[0], p[1])),
    ];

    public string? Head(string branch) => Heads().Where(h => h.Name == $"refs/heads/{branch}").Select(h => h.Commit).FirstOrDefault();

    /// <summary>Runs git as somebody who has a name, to a good end.</summary>
    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgSign=false", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        var error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error}");
        return output.TrimEnd('\n');
    }
}
