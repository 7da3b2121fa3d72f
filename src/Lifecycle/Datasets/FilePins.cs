using System.Collections.Concurrent;
using System.Globalization;
using Levain.Datasets.Reading;
using Levain.Stages;

namespace Levain.Datasets;

/// <summary>Compares the files at hand with what their manifest pins.</summary>
internal sealed class FilePins(Workspace workspace, FileIndex index, DatasetManifest manifest, string folder)
{
    /// <summary>Whether a file is there with the pinned content, and can be read.</summary>
    public static bool Holds(FileIndex index, string path, DatasetFile pin) => Compare(index, path, pin) == true;

    /// <summary>Whether a file is there, can be read and has other content than is pinned.</summary>
    public static bool Differs(FileIndex index, string path, DatasetFile pin) => Compare(index, path, pin) == false;

    /// <summary>Checks all files, then fails once with all that is wrong.</summary>
    /// <exception cref="LevainException">A file is missing, cut short or changed, or has no pin.</exception>
    public IReadOnlyList<DatasetFile> Check()
    {
        if (manifest.Files.Count == 0)
            throw new LevainException($"{Place} names no files. {PinAdvice}");
        var unreadable = new ConcurrentQueue<string>();
        var wrong = manifest.Files.AsParallel().AsOrdered().Select(f => Complaint(f, unreadable)).OfType<string>().ToList();
        if (Complaints.Brief(wrong) is not { } told) return manifest.Files;
        if (unreadable.Count == wrong.Count) throw new LevainException($"Files of {manifest.Name} cannot be compared with {Place}:\n  {told}");
        throw new LevainException(
            $"The files of {manifest.Name} are not what {Place} pins:\n  {told}\n"
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
        List<string> wrong = [];
        foreach (var file in named)
            try
            {
                files.Add(await MeasureAsync(file, cancellation));
            }
            catch (LevainException broken)
            {
                wrong.Add(broken.Message);
            }

        if (Complaints.Brief(wrong) is { } told)
            throw new LevainException(wrong.Count == 1 ? told : $"Some files of {manifest.Name} cannot be pinned, so none was:\n  {told}");
        (manifest with { Files = files }).Save(workspace);
        return files;
    }

    private static bool? Compare(FileIndex index, string path, DatasetFile pin)
    {
        try
        {
            return FileStamp.Of(path) is not { } stamp ? null
                : stamp.Bytes == pin.Bytes && index.DigestOf(path, stamp) == Digest.FromHex(pin.Sha256);
        }
        catch (LevainException)
        {
            return null;
        }
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
            Sha256 = Digest.ToHex(DigestOf(path, stamp)),
            Bytes = stamp.Bytes,
            Rows = await TableFiles.CountAsync(path, workspace.Relative(path), cancellation),
        };
    }

    private string? Complaint(DatasetFile pin, ConcurrentQueue<string> unreadable)
    {
        try
        {
            return Complaint(pin, Path.Combine(folder, pin.Name));
        }
        catch (LevainException refused)
        {
            unreadable.Enqueue(pin.Name);
            return refused.Message;
        }
    }

    // The index knows no checkout: here the file is named as people type it.
    private string DigestOf(string path, FileStamp stamp)
    {
        try
        {
            return index.DigestOf(path, stamp);
        }
        catch (LevainException refused) when (refused.InnerException is { } reason && Disk.Refuses(reason))
        {
            throw Disk.Unreadable(workspace.Relative(path), reason);
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
        var (digest, pinned) = (DigestOf(path, stamp), Digest.FromHex(pin.Sha256));
        return digest == pinned ? null : $"{shown} has other content: {Digest.Brief(digest)} instead of {Digest.Brief(pinned)}";
    }
}
