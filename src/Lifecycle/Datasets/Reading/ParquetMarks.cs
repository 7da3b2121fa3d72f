using Microsoft.Win32.SafeHandles;

namespace Levain.Datasets.Reading;

/// <summary>The four bytes with which every Parquet file begins and ends.</summary>
internal static class ParquetMarks
{
    // A mark, an empty footer's length, a mark.
    private const int Shortest = 12;

    /// <exception cref="LevainException">The marks are not there: the file is something else, or not whole.</exception>
    public static void Check(SafeFileHandle file, string place)
    {
        var length = RandomAccess.GetLength(file);
        if (length == 0) throw new LevainException($"{place} is empty. Fetch it again, or write it again at its source.");
        Span<byte> first = stackalloc byte[4], last = stackalloc byte[9];
        var read = RandomAccess.Read(file, first, 0);
        if (first[..read].SequenceEqual("PARE"u8)) throw new LevainException($"{place} is encrypted. Write it without encryption, then pin it again.");
        if (!"PAR1"u8.StartsWith(first[..read]))
            throw new LevainException($"{place} is no Parquet file, though its name says so: its first bytes are not PAR1. Name it after what it is, or write it as Parquet.");
        if (length < Shortest || RandomAccess.Read(file, last, length - 9) < 9 || !last.EndsWith("PAR1"u8))
            throw new LevainException($"{place} is cut short: it does not end as a Parquet file does. Fetch it again, or wait until its writer has finished.");
        // The footer is a structure that ends with a zero; the package would look for it for ever.
        if (last[0] != 0) throw new LevainException($"{place} is broken: its footer has no end. Fetch it again, or write it again at its source.");
    }
}
