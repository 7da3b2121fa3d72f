using Levain.Stages;

namespace Levain.Datasets.Revisions;

/// <summary>Revisions that a test commits: all that lies in data/ and models/ at that moment.</summary>
internal sealed class KeptRevisions(Workspace workspace) : IRevisions
{
    private readonly Dictionary<(string Commit, string Path), byte[]> files = [];

    /// <summary>The files that were asked for.</summary>
    public List<string> Asked { get; } = [];

    public void Commit(string name, Func<string, bool>? isKept = null)
    {
        files[(name, "")] = [];
        foreach (var file in new[] { "data", "models" }.Select(f => Path.Combine(workspace.Root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)))
            if (isKept?.Invoke(Path.GetFileName(file)) != false)
                files[(name, workspace.Relative(file))] = File.ReadAllBytes(file);
    }

    public Task<string> ResolveAsync(string revision, CancellationToken cancellation) =>
        files.ContainsKey((revision, "")) ? Task.FromResult(revision) : throw new LevainException($"There is no revision '{revision}'.");

    public async Task<bool> CopyAsync(string commit, string path, string target, CancellationToken cancellation)
    {
        Asked.Add(path);
        if (!files.TryGetValue((commit, path), out var bytes)) return false;
        await File.WriteAllBytesAsync(target, bytes, cancellation);
        return true;
    }

    public Task<IReadOnlyList<string>> CommitsOfAsync(string path, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. files.Keys.Where(f => f.Path == path).Select(f => f.Commit).Reverse()]);

    public Task<IReadOnlyList<string>> FilesAsync(string commit, string folder, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. files.Keys.Where(f => f.Commit == commit && f.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f.Path)]);
}
