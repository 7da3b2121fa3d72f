using System.Globalization;
using Levain.Datasets.Reading;
using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Compares the files at hand with what their manifest pins.</summary>
internal sealed class FilePins(Workspace workspace, FileIndex index, DatasetManifest manifest, string folder)
{
    /// <summary>Whether a file is there with the pinned content, and can be read.</summary>
    public static bool Holds(FileIndex index, string path, DatasetFile pin)
    {
        try
        {
            return FileStamp.Of(path) is { } stamp && stamp.Bytes == pin.Bytes
                && index.DigestOf(path, stamp) == Digest.FromHex(pin.Sha256);
        }
        catch (LevainException)
        {
            return false;
        }
    }

    /// <summary>Checks all files, then fails once with all that is wrong.</summary>
    /// <exception cref="LevainException">A file is missing, cut short or changed, or has no pin.</exception>
    public IReadOnlyList<DatasetFile> Check()
    {
        if (manifest.Files.Count == 0)
            throw new LevainException($"{Place} names no files. {PinAdvice}");
        if (Complaints.Brief(manifest.Files.AsParallel().AsOrdered().Select(Complaint).OfType<string>()) is not { } wrong)
            return manifest.Files;
        throw new LevainException(
            $"The files of {manifest.Name} are not what {Place} pins:\n  {wrong}\n"
            + (manifest.Generator is null
                ? $"Restore them from their source or from git. If the new content is meant: {PinAdvice}"
                : $"The generator gives other bytes than it gave when they were pinned. If that is meant: {PinAdvice}"));
    }

    /// <summary>Pins the files as they are and writes the manifest.</summary>
    public async Task<IReadOnlyList<DatasetFile>> RenewAsync(CancellationToken cancellation)
    {
        var named = manifest.Generator is null
            ? manifest.Files
            : Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
                .Select(name => new DatasetFile { Name = name });
        List<DatasetFile> files = [];
        foreach (var file in named) files.Add(await MeasureAsync(file, cancellation));
        (manifest with { Files = files }).Save(workspace);
        return files;
    }

    private string Place => workspace.Relative(workspace.DatasetManifest(manifest.Name));

    private string PinAdvice => $"./build.sh --target=Fetch --model=NAME --pin writes what is at hand into {Place}.";

    private async Task<DatasetFile> MeasureAsync(DatasetFile file, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, file.Name);
        if (FileStamp.Of(path) is not { } stamp)
            throw new LevainException($"{workspace.Relative(path)} is missing, though {Place} names it. Put it there.");
        return file with
        {
            Sha256 = Digest.ToHex(index.DigestOf(path, stamp)),
            Bytes = stamp.Bytes,
            Rows = await TableFiles.CountAsync(path, workspace.Relative(path), cancellation),
        };
    }

    private string? Complaint(DatasetFile pin)
    {
        try
        {
            return Complaint(pin, Path.Combine(folder, pin.Name));
        }
        catch (LevainException unreadable)
        {
            return unreadable.Message;
        }
    }

    private string? Complaint(DatasetFile pin, string path)
    {
        var shown = workspace.Relative(path);
        if (pin is { Sha256: "", From: not null }) return $"{shown} has no pin";
        if (FileStamp.Of(path) is not { } stamp) return $"{shown} is missing";
        if (pin.Sha256.Length == 0) return $"{shown} has no pin";
        if (stamp.Bytes == 0) return $"{shown} is empty";
        if (stamp.Bytes != pin.Bytes)
            return string.Create(CultureInfo.InvariantCulture, $"{shown} has {stamp.Bytes} bytes instead of {pin.Bytes}");
        var (digest, pinned) = (index.DigestOf(path, stamp), Digest.FromHex(pin.Sha256));
        return digest == pinned ? null : $"{shown} has other content: {Digest.Brief(digest)} instead of {Digest.Brief(pinned)}";
    }
}
