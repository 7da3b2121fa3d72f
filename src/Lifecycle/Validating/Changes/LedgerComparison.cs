using System.Runtime.InteropServices;
using Levain.Validating.Rows;

namespace Levain.Validating.Changes;

/// <summary>
/// Counts the rows in which two snapshots differ, in bounded memory: what both begin with is passed over,
/// the rest is compared part by part, the parts being chosen by the keys' first bits.
/// </summary>
/// <param name="limit">About how many rows of each are held in memory at a time; more only where one key repeats so often.</param>
internal sealed class LedgerComparison(int limit = 1 << 21)
{
    private readonly List<RowMark> before = [], now = [];
    private long added, removed, altered, kept;

    /// <summary>Compares two snapshots; null where their keys are made of other columns.</summary>
    public RowChange? Compare(LedgerFile past, LedgerFile present)
    {
        if (past.Shape.Key != present.Shape.Key) return null;
        kept = SameStart(past, present);
        var start = kept;
        var parts = 1 + (Math.Max(past.Rows, present.Rows) - start) / limit;
        for (var part = 0L; part < parts; part++)
        {
            Load(past, before, start, part, parts);
            Load(present, now, start, part, parts);
            Count();
        }

        var isSameContent = past.Shape.Content == present.Shape.Content;
        var hasKey = present.Shape.Key != present.Shape.Content;
        return new RowChange
        {
            Added = added,
            Removed = removed,
            Altered = isSameContent && hasKey ? altered : null,
            Kept = isSameContent ? kept : null,
        };
    }

    private static long SameStart(LedgerFile past, LedgerFile present)
    {
        for (var row = 0L; ;)
        {
            var marks = past.Read(row);
            var same = marks.CommonPrefixLength(present.Read(row));
            row += same;
            if (same == 0 || same < marks.Length) return row;
        }
    }

    private static void Load(LedgerFile file, List<RowMark> rows, long start, long part, long parts)
    {
        rows.Clear();
        while (file.Read(start) is { Length: > 0 } marks)
        {
            foreach (var mark in marks)
                if (parts == 1 || (long)(mark.Key >> 32) % parts == part)
                    rows.Add(mark);
            start += marks.Length;
        }

        rows.Sort();
    }

    private void Count()
    {
        var a = CollectionsMarshal.AsSpan(before);
        var b = CollectionsMarshal.AsSpan(now);
        while (!a.IsEmpty || !b.IsEmpty)
        {
            var key = a.IsEmpty || !b.IsEmpty && b[0].Key < a[0].Key ? b[0].Key : a[0].Key;
            CountKey(Take(ref a, key), Take(ref b, key));
        }
    }

    private void CountKey(ReadOnlySpan<RowMark> a, ReadOnlySpan<RowMark> b)
    {
        var same = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            if (order == 0) same++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        var changed = Math.Min(a.Length, b.Length) - same;
        (kept, altered) = (kept + same, altered + changed);
        (removed, added) = (removed + a.Length - same - changed, added + b.Length - same - changed);
    }

    private static ReadOnlySpan<RowMark> Take(ref Span<RowMark> rows, ulong key)
    {
        var count = 0;
        while (count < rows.Length && rows[count].Key == key) count++;
        var taken = rows[..count];
        rows = rows[count..];
        return taken;
    }
}
