using System.Diagnostics;
using Levain.Stages;
using Xunit;

namespace Levain.Adapters;

public sealed class GitRevisionsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain git é ");

    private string Target => Path.Combine(folder.FullName, "target");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        // Git's objects are read-only, which Windows takes seriously.
        foreach (var file in folder.GetFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false;
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sub folder")]
    public async Task A_file_comes_as_it_was_committed(string below)
    {
        var revisions = Repository(below, out var root);
        byte[] bytes = [0, 13, 10, 255, .. Enumerable.Range(0, 300_000).Select(i => (byte)(i % 251))];
        await File.WriteAllBytesAsync(Path.Combine(root, "data", "f.csv"), bytes, Cancellation);
        Commit();
        await File.WriteAllTextAsync(Path.Combine(root, "data", "f.csv"), "now", Cancellation);

        var commit = await revisions.ResolveAsync("HEAD", Cancellation);

        Assert.Matches("^[0-9a-f]{40}$", commit);
        Assert.True(await revisions.CopyAsync(commit, "data/f.csv", Target, Cancellation));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Target, Cancellation));
        Assert.False(await revisions.CopyAsync(commit, "data/none.csv", Target, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sub folder")]
    public async Task The_commits_of_a_file_come_newest_first_and_a_folder_is_listed_at_each(string below)
    {
        var revisions = Repository(below, out var root);
        foreach (var (name, text) in new[] { ("f.csv", "1"), ("é.csv", "2"), ("f.csv", "3") })
        {
            await File.WriteAllTextAsync(Path.Combine(root, "data", name), text, Cancellation);
            Commit();
        }

        var commits = await revisions.CommitsOfAsync("data/f.csv", Cancellation);

        Assert.Equal([await revisions.ResolveAsync("HEAD", Cancellation), await revisions.ResolveAsync("HEAD~2", Cancellation)], commits);
        Assert.Equal(["data/f.csv", "data/é.csv"], (await revisions.FilesAsync(commits[0], "data", Cancellation)).Order(StringComparer.Ordinal));
        Assert.Equal(["data/f.csv"], await revisions.FilesAsync(commits[1], "data", Cancellation));
        Assert.Empty(await revisions.FilesAsync(commits[1], "none", Cancellation));
        Assert.Empty(await revisions.CommitsOfAsync("data/none.csv", Cancellation));
    }

    [Fact]
    public async Task A_repository_without_a_commit_tells_so() => Assert.StartsWith(
        "git cannot tell what was committed:",
        (await Assert.ThrowsAsync<LevainException>(() => Repository("", out _).CommitsOfAsync("data/f.csv", Cancellation))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_file_has_the_line_ends_that_a_checkout_gives_it()
    {
        var revisions = Repository("", out var root);
        await File.WriteAllTextAsync(Path.Combine(root, ".gitattributes"), "*.csv text eol=crlf\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(root, "data", "f.csv"), "a\r\n1\r\n", Cancellation);
        Commit();

        Assert.True(await revisions.CopyAsync(await revisions.ResolveAsync("HEAD", Cancellation), "data/f.csv", Target, Cancellation));

        Assert.Equal("a\r\n1\r\n", await File.ReadAllTextAsync(Target, Cancellation));
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("HEAD~7")]
    [InlineData("--all")]
    [InlineData("HEAD:data")]
    public async Task A_revision_that_is_not_there_is_told(string name)
    {
        var revisions = Repository("", out var root);
        await File.WriteAllTextAsync(Path.Combine(root, "data", "f.csv"), "a", Cancellation);
        Commit();

        var told = await Assert.ThrowsAsync<LevainException>(() => revisions.ResolveAsync(name, Cancellation));

        Assert.StartsWith($"git knows no revision '{name}'. Name a commit", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_a_repository_there_is_nothing_to_compare_with()
    {
        var told = await Assert.ThrowsAsync<LevainException>(() => new GitRevisions(new Workspace(folder.FullName)).ResolveAsync("HEAD", Cancellation));

        Assert.StartsWith("This folder is no git repository", told.Message, StringComparison.Ordinal);
    }

    private GitRevisions Repository(string below, out string root)
    {
        root = Path.Combine(folder.FullName, below);
        Directory.CreateDirectory(Path.Combine(root, "data"));
        Git("init", "--quiet");
        return new GitRevisions(new Workspace(root));
    }

    private void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "A");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.FullName })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
