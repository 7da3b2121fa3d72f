using System.Globalization;
using System.Text;
using Levain.Datasets.Revisions;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Asks git for what is committed.</summary>
public sealed class GitRevisions(Workspace workspace) : IRevisions
{
    private readonly GitProcess git = new(workspace.Root) { Purpose = "and it alone knows earlier revisions" };

    public async Task<string> ResolveAsync(string revision, CancellationToken cancellation)
    {
        using var name = new MemoryStream();
        var error = await RunAsync(name, ["rev-parse", "--verify", "--end-of-options", revision + "^{commit}"], cancellation);
        if (error is null) return Text(name);
        throw new LevainException(error.Contains("not a git repository", StringComparison.Ordinal)
            ? "This folder is no git repository, so there is no revision to compare with. Work in a clone."
            : $"git knows no revision '{revision}'. Name a commit, a branch or a tag with --base; in a shallow clone, git fetch --unshallow brings the older ones.");
    }

    public async Task<bool> CopyAsync(string commit, string path, string target, CancellationToken cancellation)
    {
        // "./" is the root of the checkout, which may be a folder of a larger repository.
        var place = $"{commit}:./{path}";
        if (await RunAsync(Stream.Null, ["cat-file", "-e", place], cancellation) is not null) return false;
        string? error;
        await using (var file = File.Create(target))
            error = await RunAsync(file, ["cat-file", "--filters", place], cancellation);
        return error is null ? true : throw new LevainException($"git cannot give {path} of {commit[..7]}: {error}. Run git fsck.");
    }

    public Task<IReadOnlyList<string>> CommitsOfAsync(string path, CancellationToken cancellation) =>
        LinesAsync(["log", "--format=%H", "--", $"./{path}"], cancellation);

    public Task<IReadOnlyList<string>> FilesAsync(string commit, string folder, CancellationToken cancellation) =>
        LinesAsync(["-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", commit, "--", $"./{folder}/"], cancellation);

    /// <summary>The commit that is checked out with its time in seconds since 1970; null where there is none, or no git.</summary>
    public async Task<(string Commit, long Seconds)?> HeadAsync(CancellationToken cancellation)
    {
        if (Toolchain.Find("git", "git.exe") is null) return null;
        using var output = new MemoryStream();
        if (await RunAsync(output, ["show", "-s", "--format=%H %ct", "HEAD"], cancellation) is not null) return null;
        var parts = Text(output).Split(' ');
        return (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether a file differs from the commit, or is not in it.</summary>
    public async Task<bool> HasChangesAsync(CancellationToken cancellation) => (await LinesAsync(["status", "--porcelain"], cancellation)).Count > 0;

    private static string Text(MemoryStream output) => Encoding.UTF8.GetString(output.ToArray()).Trim();

    private async Task<IReadOnlyList<string>> LinesAsync(string[] arguments, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        return await RunAsync(output, arguments, cancellation) is { } error
            ? throw new LevainException($"git cannot tell what was committed: {error}. Work in a clone with a commit.")
            : Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Runs git, its output going to a stream; gives what it complains of, or null where it does not.</summary>
    private async Task<string?> RunAsync(Stream output, string[] arguments, CancellationToken cancellation)
    {
        var (code, complaint) = await git.RunAsync(arguments, output, cancellation);
        return code == 0 ? null : complaint;
    }
}
