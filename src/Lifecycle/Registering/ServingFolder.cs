using Levain.Stages;

namespace Levain.Registering;

/// <summary>One model's folder as services read it: the pointer, and a folder for each digest.</summary>
/// <param name="folder">The model's folder.</param>
internal sealed class ServingFolder(string folder)
{
    public const string PointerFile = "champion.json";

    private const string Unfinished = ".new-";

    /// <summary>Brings files and pointer there: a reader finds what the pointer names, whole, at every moment.</summary>
    /// <param name="champion">Whose files they are.</param>
    /// <param name="files">Paths by their names in the folder.</param>
    /// <param name="pointer">The path of the committed pointer.</param>
    public void LayOut(Champion champion, IReadOnlyDictionary<string, string> files, string pointer)
    {
        var target = Path.Combine(folder, Digest.Brief(champion.Digest));
        if (Directory.Exists(target)) Complete(target, files);
        else Make(target, files);
        var (old, laid) = (Laid(), Path.Combine(folder, PointerFile));
        if (!IsSame(pointer, laid)) AtomicFile.Copy(pointer, laid);
        foreach (var path in Directory.GetFiles(target, "*", SearchOption.AllDirectories))
            if (!files.ContainsKey(NameIn(target, path))) File.Delete(path);
        var previous = old is null || old == champion.Digest ? champion.Replaced : old;
        Forget(Path.GetFileName(target), previous is null ? "" : Digest.Brief(previous));
    }

    private void Make(string target, IReadOnlyDictionary<string, string> files)
    {
        var temporary = Path.Combine(folder, Unfinished + Path.GetFileName(target));
        if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        foreach (var (name, path) in files) AtomicFile.Copy(path, Path.Combine(temporary, name));
        Directory.Move(temporary, target);
        FolderFlush.Flush(folder);
    }

    // The same model with another card, or with files that services read since.
    private static void Complete(string target, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (name, path) in files)
            if (!IsSame(path, Path.Combine(target, name))) AtomicFile.Copy(path, Path.Combine(target, name));
    }

    // A service that still holds the champion before this one finds its files until the next comes.
    private void Forget(string now, string previous)
    {
        foreach (var path in Directory.GetDirectories(folder))
            if (Path.GetFileName(path) is var name && name != now && name != previous && IsOurs(name))
                Directory.Delete(path, recursive: true);
    }

    private static bool IsOurs(string name) =>
        name.StartsWith(Unfinished, StringComparison.Ordinal) || (name.Length == 12 && name.All(char.IsAsciiHexDigitLower));

    // What is no pointer is replaced as if it were not there.
    private string? Laid()
    {
        var path = Path.Combine(folder, PointerFile);
        try
        {
            return File.Exists(path) ? Json.ReadFile<Champion>(path, path, Champion.CurrentSchema, "").Digest : null;
        }
        catch (LevainException)
        {
            return null;
        }
    }

    private static string NameIn(string target, string path) => Path.GetRelativePath(target, path).Replace('\\', '/');

    private static bool IsSame(string path, string laid) => File.Exists(laid) && File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(laid));
}
