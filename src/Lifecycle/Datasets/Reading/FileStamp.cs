using Microsoft.Win32.SafeHandles;

namespace Levain.Datasets.Reading;

/// <summary>Size and time of change of an open file, to notice a writer beside the reader.</summary>
internal readonly record struct FileStamp(long Bytes, DateTime Changed)
{
    public static FileStamp Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));

    /// <exception cref="LevainException">The file is not what it was.</exception>
    public void RefuseChange(SafeFileHandle file, string place)
    {
        if (Of(file) != this)
            throw new LevainException($"{place} changed while it was read. Wait until its writer has finished, then run the same command again.");
    }
}
