using Levain.Stages;

namespace Levain.Retraining.Replaying.Candidates;

/// <summary>Keeps what replays made under the digest of what it was made from.</summary>
/// <param name="place">The folder of all.</param>
/// <param name="scratch">Where folders are filled, on the same disk.</param>
internal sealed class CandidateShelf(string place, string scratch)
{
    /// <summary>The folder of a finished thing; it may not be there.</summary>
    public string Place(string kind, string hash) => Path.Combine(place, kind, Name(hash));

    /// <summary>An empty folder to be filled.</summary>
    public string Open(string kind, string hash)
    {
        var folder = Path.Combine(scratch, $"{kind}-{Name(hash)}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Gives a filled folder its place at once.</summary>
    public string Put(string kind, string hash)
    {
        var finished = Place(kind, hash);
        Disk.Guard(finished, () =>
        {
            if (Directory.Exists(finished)) Directory.Delete(finished, recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(finished)!);
            Directory.Move(Path.Combine(scratch, $"{kind}-{Name(hash)}"), finished);
        });
        return finished;
    }

    // As ResultStore: short enough for the paths of every system.
    private static string Name(string hash) => Digest.ToHex(hash)[..24];
}
