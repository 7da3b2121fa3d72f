using System.Buffers.Binary;

namespace Levain.Validating.Rows;

/// <summary>
/// Finds rows whose key stood before, in bounded memory: names and places of keys go to a file once they are many,
/// and are compared part by part in the end, the parts being chosen by the names' first bits.
/// </summary>
/// <param name="path">The file to use where memory would not do; it is gone when the ledger is closed.</param>
/// <param name="buffered">How many entries are held before they go to the file.</param>
/// <param name="compared">How many keys are compared at a time.</param>
internal sealed class KeyLedger(string path, int buffered = 1 << 16, int compared = 1 << 20) : IDisposable
{
    private const int EntryBytes = 28;
    private readonly List<(UInt128 Key, RowPlace Place)> recent = [];
    private FileStream? file;
    private double newest = double.NegativeInfinity;
    private bool isAscending = true;

    public long Count { get; private set; }

    /// <summary>Notes a row's key.</summary>
    /// <param name="key">The key's name.</param>
    /// <param name="order">The key as a number, exact; NaN where it is none. Ascending keys need no comparing.</param>
    /// <param name="place">Where the row stands.</param>
    public void Add(UInt128 key, double order, RowPlace place)
    {
        if (recent.Count == buffered) Spill();
        recent.Add((key, place));
        Count++;
        isAscending &= order > newest && Math.Abs(order) < 1L << 53;
        newest = order;
    }

    /// <summary>The places of the rows whose key an earlier row has, in no particular order.</summary>
    public IEnumerable<RowPlace> Repeated()
    {
        if (isAscending) yield break;
        var parts = (uint)(1 + (Count / compared));
        for (uint part = 0; part < parts; part++)
        {
            HashSet<UInt128> seen = [];
            foreach (var (key, place) in All())
                if ((parts == 1 || (uint)(key >> 96) % parts == part) && !seen.Add(key))
                    yield return place;
        }
    }

    public void Dispose() => file?.Dispose();

    private void Spill()
    {
        file ??= new FileStream(
            path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        Span<byte> entry = stackalloc byte[EntryBytes];
        foreach (var (key, place) in recent)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(entry, key);
            BinaryPrimitives.WriteInt32LittleEndian(entry[16..], place.File);
            BinaryPrimitives.WriteInt64LittleEndian(entry[20..], place.Line);
            file.Write(entry);
        }

        recent.Clear();
    }

    private IEnumerable<(UInt128 Key, RowPlace Place)> All()
    {
        if (file is not null)
        {
            file.Position = 0;
            var entry = new byte[EntryBytes];
            while (file.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) == EntryBytes)
                yield return (
                    BinaryPrimitives.ReadUInt128LittleEndian(entry),
                    new RowPlace(BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(16)), BinaryPrimitives.ReadInt64LittleEndian(entry.AsSpan(20))));
        }

        foreach (var entry in recent) yield return entry;
    }
}
