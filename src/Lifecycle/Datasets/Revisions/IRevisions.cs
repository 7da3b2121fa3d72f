namespace Levain.Datasets.Revisions;

/// <summary>Reads the checkout as a revision of its repository has it.</summary>
public interface IRevisions
{
    /// <summary>The full name of the commit that a revision stands for.</summary>
    /// <exception cref="LevainException">There is no repository, nothing to read it with, or no such revision.</exception>
    Task<string> ResolveAsync(string revision, CancellationToken cancellation);

    /// <summary>Writes a committed file as a checkout of the commit would have it; false where the commit has no such file.</summary>
    /// <param name="commit">The full name.</param>
    /// <param name="path">From the root of the checkout, with forward slashes.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<bool> CopyAsync(string commit, string path, string target, CancellationToken cancellation);

    /// <summary>The commits that changed a file, the newest first; in a shallow clone those that it has.</summary>
    /// <param name="path">From the root of the checkout, with forward slashes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">There is no repository, or nothing to read it with.</exception>
    Task<IReadOnlyList<string>> CommitsOfAsync(string path, CancellationToken cancellation);

    /// <summary>The files below a folder at a commit, from the root of the checkout, with forward slashes.</summary>
    Task<IReadOnlyList<string>> FilesAsync(string commit, string folder, CancellationToken cancellation);
}
