using System.IO.Hashing;
using System.Text;

namespace Levain.Validating.Profiling;

/// <summary>The texts that come often, by Misra and Gries: a fixed number of counters, no string while counting.</summary>
/// <remarks>
/// When there is no room left, the counters are pruned to <see cref="Kept"/>. No count is too low by more than
/// 1 / (Kept + 1) of all texts. Texts are told apart by 64 bits of hash.
/// </remarks>
internal sealed class TextCounter
{
    public const int Kept = 256;

    /// <summary>In bytes of UTF-8, before the ellipsis.</summary>
    public const int LongestText = 40;

    private const int Room = 2 * Kept;
    private const int Width = LongestText + 3;

    private readonly Dictionary<ulong, int> places = new(Room);
    private readonly ulong[] hashes = new ulong[Room];
    private readonly long[] counts = new long[Room];
    private readonly int[] lengths = new int[Room];
    private readonly byte[] texts = new byte[Room * Width];
    private readonly byte[] cut = new byte[Width];
    private long lost;

    /// <param name="text">In UTF-8.</param>
    /// <param name="hash">Its XxHash3.</param>
    public void Add(ReadOnlySpan<byte> text, ulong hash)
    {
        if (text.Length > LongestText)
        {
            text = Cut(text);
            hash = XxHash3.HashToUInt64(text);
        }

        if (places.TryGetValue(hash, out var place)) counts[place]++;
        else Enter(text, hash);
    }

    /// <remarks>Texts that are not UTF-8 may become the same string; they count as one.</remarks>
    public TopValues ToTopValues() => new()
    {
        Values = TopValues.Ordered(Enumerable.Range(0, places.Count)
            .GroupBy(p => Encoding.UTF8.GetString(texts, p * Width, lengths[p]), StringComparer.Ordinal)
            .Select(same => new TopValue { Value = same.Key, Count = same.Sum(p => counts[p]), Error = lost * same.Count() })),
        OthersAtMost = lost,
    };

    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text)
    {
        var length = LongestText;
        while (length > 0 && (text[length] & 0xC0) == 0x80) length--;
        text[..length].CopyTo(cut);
        "…"u8.CopyTo(cut.AsSpan(length));
        return cut.AsSpan(0, length + "…"u8.Length);
    }

    private void Enter(ReadOnlySpan<byte> text, ulong hash)
    {
        if (places.Count == Room) Prune();
        var place = places.Count;
        places.Add(hash, place);
        (hashes[place], counts[place], lengths[place]) = (hash, 1, text.Length);
        text.CopyTo(texts.AsSpan(place * Width));
    }

    private void Prune()
    {
        var sorted = counts.AsSpan().ToArray();
        Array.Sort(sorted);
        var taken = sorted[Room - 1 - Kept];
        lost += taken;
        places.Clear();
        for (var from = 0; from < Room; from++)
        {
            if (counts[from] <= taken) continue;
            var to = places.Count;
            places.Add(hashes[from], to);
            (hashes[to], counts[to], lengths[to]) = (hashes[from], counts[from] - taken, lengths[from]);
            texts.AsSpan(from * Width, Width).CopyTo(texts.AsSpan(to * Width));
        }
    }
}
