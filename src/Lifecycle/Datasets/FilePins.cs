using System.Globalization;
using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Compares the files at hand with what their manifest pins.</summary>
internal sealed class FilePins(Workspace workspace, FileIndex index, DatasetManifest manifest, string folder)
{
    private const string Prefix = "sha256:";

    /// <summary>Whether a file is there with the pinned content.</summary>
    public static bool Holds(FileIndex index, string path, DatasetFile pin)
    {
        var info = new FileInfo(path);
        return info.Exists && info.Length == pin.Bytes && index.DigestOf(path) == Prefix + pin.Sha256;
    }

    /// <summary>Checks all files, then fails once with all that is wrong.</summary>
    /// <exception cref="LevainException">A file is missing, cut short or changed, or has no pin.</exception>
    public IReadOnlyList<DatasetFile> Check()
    {
        if (manifest.Files.Count == 0)
            throw new LevainException($"{Place} names no files. {PinAdvice}");
        var wrong = manifest.Files.Select(Complaint).OfType<string>().ToList();
        if (wrong.Count == 0) return manifest.Files;
        var shown = string.Join("\n  ", wrong.Take(5));
        var more = wrong.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $"\n  and {wrong.Count - 5} more") : "";
        throw new LevainException(
            $"The files of {manifest.Name} are not what {Place} pins:\n  {shown}{more}\n"
            + (manifest.Generator is null
                ? $"Restore them from their source or from git. If the new content is meant: {PinAdvice}"
                : $"The generator gives other bytes than it gave when they were pinned. If that is meant: {PinAdvice}"));
    }

    /// <summary>Pins the files as they are and writes the manifest.</summary>
    public IReadOnlyList<DatasetFile> Renew()
    {
        var names = manifest.Generator is null
            ? manifest.Files.Select(f => f.Name)
            : Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
        var files = names.Select(Measure).ToList();
        (manifest with { Files = files }).Save(workspace);
        return files;
    }

    private string Place => workspace.Relative(workspace.DatasetManifest(manifest.Name));

    private string PinAdvice => $"./build.sh --target=Fetch --model=NAME --pin writes what is at hand into {Place}.";

    private DatasetFile Measure(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new LevainException($"{workspace.Relative(path)} is missing, though {Place} names it. Put it there.");
        return new DatasetFile
        {
            Name = name,
            Sha256 = index.DigestOf(path)[Prefix.Length..],
            Bytes = new FileInfo(path).Length,
            Rows = CsvRows.Count(path),
        };
    }

    private string? Complaint(DatasetFile pin)
    {
        var path = Path.Combine(folder, pin.Name);
        var info = new FileInfo(path);
        var shown = workspace.Relative(path);
        if (!info.Exists) return $"{shown} is missing";
        if (pin.Sha256.Length == 0) return $"{shown} has no pin";
        if (info.Length == 0) return $"{shown} is empty";
        if (info.Length != pin.Bytes)
            return string.Create(CultureInfo.InvariantCulture, $"{shown} has {info.Length} bytes instead of {pin.Bytes}");
        var digest = index.DigestOf(path);
        return digest == Prefix + pin.Sha256
            ? null
            : $"{shown} has other content: {Digest.Brief(digest)} instead of {Digest.Brief(Prefix + pin.Sha256)}";
    }
}
