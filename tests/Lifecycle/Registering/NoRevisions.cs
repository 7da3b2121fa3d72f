using Levain.Datasets.Revisions;

namespace Levain.Registering;

/// <summary>A folder that is no repository.</summary>
internal sealed class NoRevisions : IRevisions
{
    public Task<string> ResolveAsync(string revision, CancellationToken cancellation) => throw None();

    public Task<bool> CopyAsync(string commit, string path, string target, CancellationToken cancellation) => throw None();

    public Task<IReadOnlyList<string>> CommitsOfAsync(string path, CancellationToken cancellation) => throw None();

    public Task<IReadOnlyList<string>> FilesAsync(string commit, string folder, CancellationToken cancellation) => throw None();

    private static LevainException None() => new("This folder is no git repository.");
}
