using System.Globalization;

namespace Levain.Stages;

/// <summary>What differs where a file has changed or another lies in its place, told without reading it.</summary>
/// <param name="Bytes">The size.</param>
/// <param name="Written">When the content was last written, in the system's own unit; a user can set it.</param>
/// <param name="Changed">When content or status last changed, where the system tells it; else when the file was created.</param>
/// <param name="Device">The disk, where the system tells it.</param>
/// <param name="Inode">The file's number on its disk, where the system tells it.</param>
[Plumbing]
internal readonly record struct FileStamp(long Bytes, long Written, long Changed, ulong Device, ulong Inode)
{
    /// <summary>The numbers of its text, for one who splits a line.</summary>
    public const int Parts = 5;

    /// <summary>The stamp of a plain file, following links; null where there is none.</summary>
    public static FileStamp? Of(string path) =>
        OperatingSystem.IsLinux() && LinuxFileStatus.TryRead(path, out var stamp) ? stamp : OfAnySystem(path);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FileStamp? Parse(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[Parts + 1];
        var invariant = CultureInfo.InvariantCulture;
        return text.Split(parts, '\t') == Parts
            && long.TryParse(text[parts[0]], NumberStyles.None, invariant, out var bytes)
            && long.TryParse(text[parts[1]], NumberStyles.AllowLeadingSign, invariant, out var written)
            && long.TryParse(text[parts[2]], NumberStyles.AllowLeadingSign, invariant, out var changed)
            && ulong.TryParse(text[parts[3]], NumberStyles.None, invariant, out var device)
            && ulong.TryParse(text[parts[4]], NumberStyles.None, invariant, out var inode)
                ? new FileStamp(bytes, written, changed, device, inode)
                : null;
    }

    /// <summary>The numbers, a tab between two.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Bytes}\t{Written}\t{Changed}\t{Device}\t{Inode}");

    /// <summary>What every system tells through the runtime.</summary>
    internal static FileStamp? OfAnySystem(string path)
    {
        FileSystemInfo file = new FileInfo(path);
        if (file.Exists && file.LinkTarget is not null) file = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return file is FileInfo { Exists: true } plain
            ? new FileStamp(plain.Length, plain.LastWriteTimeUtc.Ticks, plain.CreationTimeUtc.Ticks, 0, 0)
            : null;
    }
}
