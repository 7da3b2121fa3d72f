using System.Formats.Tar;
using Levain.Stages;

namespace Levain.Delivery.Images.Oci;

/// <summary>Writes entries as a tar archive that hangs on nothing but their paths, kinds and bytes.</summary>
/// <remarks>POSIX ustar, ordinal order, one time for all, modes by kind, no names of users: the same bytes on every machine.</remarks>
internal static class LayerArchive
{
    private const UnixFileMode Program = Data | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Data = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // Layers last longer than commits: a commit's time would change the layers that it did not touch.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; folders above the entries are added.</summary>
    public static async Task WriteAsync(Stream stream, IEnumerable<LayerEntry> entries, CancellationToken cancellation)
    {
        await using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var entry in WithFolders(entries)) await OneAsync(tar, entry, cancellation);
    }

    /// <summary>The entries in the order of the archive, with the folders that lead to them.</summary>
    public static IEnumerable<LayerEntry> WithFolders(IEnumerable<LayerEntry> entries)
    {
        var all = new SortedDictionary<string, LayerEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!all.TryAdd(entry.Path, entry) && all[entry.Path] != entry)
                throw new LevainException($"An image's layer would hold two different entries as {entry.Path}. Leave one of them out.");
            for (var end = entry.Path.LastIndexOf('/'); end > 0; end = entry.Path.LastIndexOf('/', end - 1))
                all.TryAdd(entry.Path[..end], new LayerEntry { Path = entry.Path[..end] });
        }

        return all.Values;
    }

    private static async Task OneAsync(TarWriter tar, LayerEntry entry, CancellationToken cancellation)
    {
        var kind = entry switch
        {
            { Source: not null } => TarEntryType.RegularFile,
            { LinksTo: not null } => TarEntryType.SymbolicLink,
            _ => TarEntryType.Directory,
        };
        await using var bytes = entry.Source is null ? null : Disk.GuardRead(entry.Source, () => File.OpenRead(entry.Source));
        var header = new UstarTarEntry(kind, entry.Path.TrimStart('/') + (kind == TarEntryType.Directory ? "/" : ""))
        {
            ModificationTime = Time,
            Mode = kind == TarEntryType.RegularFile && !entry.IsProgram ? Data : Program,
            Uid = entry.Owner,
            Gid = entry.Owner,
            UserName = "",
            GroupName = "",
        };
        if (bytes is not null) header.DataStream = bytes;
        if (entry.LinksTo is not null) header.LinkName = entry.LinksTo;
        await tar.WriteEntryAsync(header, cancellation);
    }
}
