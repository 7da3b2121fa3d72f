using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace Levain.Datasets.Reading;

/// <summary>Divides bytes into rows and fields as RFC 4180 says, with no leniency.</summary>
/// <param name="place">The file, for messages.</param>
/// <param name="header">The names of the columns, for messages; empty while the header itself is divided.</param>
internal sealed class CsvText(string place, IReadOnlyList<string> header)
{
    private const byte Comma = (byte)',', Quote = (byte)'"', Feed = (byte)'\n', Return = (byte)'\r';

    /// <summary>Finds the fields of a block of whole rows.</summary>
    public void Split(RowBlock block)
    {
        var bytes = block.Bytes.AsSpan(0, block.Length);
        RefuseNoText(block, bytes);
        block.HasQuotes = bytes.Contains(Quote);
        if (block.HasQuotes) SplitQuoted(block, bytes);
        else SplitPlain(block, bytes);
    }

    /// <summary>The end of the last whole row in bytes that begin outside quotes; 0 where no row ends.</summary>
    public static int LastRowEnd(ReadOnlySpan<byte> bytes)
    {
        var before = bytes.Count(Quote);
        var end = bytes.Length;
        while (true)
        {
            var feed = bytes[..end].LastIndexOf(Feed);
            if (feed < 0) return 0;
            // A line ends a row where an even number of quotes stands before it.
            before -= bytes[feed..end].Count(Quote);
            if (before % 2 == 0) return feed + 1;
            end = feed;
        }
    }

    /// <summary>The end of the first row, or 0 where it does not end here.</summary>
    public static int FirstRowEnd(ReadOnlySpan<byte> bytes)
    {
        var quotes = 0;
        for (var from = 0; from < bytes.Length;)
        {
            var feed = bytes[from..].IndexOf(Feed);
            if (feed < 0) return 0;
            quotes += bytes.Slice(from, feed).Count(Quote);
            from += feed + 1;
            if (quotes % 2 == 0) return from;
        }

        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SplitPlain(RowBlock block, ReadOnlySpan<byte> bytes)
    {
        var (start, line, i) = (0, block.FirstLine, 0);
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(bytes);
        var (comma, feed) = (Vector256.Create(Comma), Vector256.Create(Feed));
        for (; i + Vector256<byte>.Count <= bytes.Length; i += Vector256<byte>.Count)
        {
            var next = Vector256.LoadUnsafe(ref first, (nuint)i);
            var found = (Vector256.Equals(next, comma) | Vector256.Equals(next, feed)).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
                End(block, bytes, i + System.Numerics.BitOperations.TrailingZeroCount(found), ref start, ref line);
        }

        for (; i < bytes.Length; i++)
            if (bytes[i] is Comma or Feed)
                End(block, bytes, i, ref start, ref line);
        EndFile(block, bytes, start, line);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End(RowBlock block, ReadOnlySpan<byte> bytes, int at, ref int start, ref long line)
    {
        if (bytes[at] == Comma)
        {
            block.AddField(start, at - start);
        }
        else
        {
            block.AddField(start, WithoutReturn(bytes, start, at) - start);
            block.EndRow(line++);
        }

        start = at + 1;
    }

    // The last line of a file needs no end.
    private static void EndFile(RowBlock block, ReadOnlySpan<byte> bytes, int start, long line)
    {
        if (start == bytes.Length && block.OpenFields == 0) return;
        block.AddField(start, WithoutReturn(bytes, start, bytes.Length) - start);
        block.EndRow(line);
    }

    private void SplitQuoted(RowBlock block, Span<byte> bytes)
    {
        var (start, line, rowLine) = (0, block.FirstLine, block.FirstLine);
        while (start < bytes.Length)
        {
            int at;
            if (bytes[start] == Quote)
            {
                at = TakeQuoted(block, bytes, start, ref line);
            }
            else
            {
                var length = bytes[start..].IndexOfAny(Comma, Feed, Quote);
                at = length < 0 ? bytes.Length : start + length;
                if (at < bytes.Length && bytes[at] == Quote) throw Stray(block, line);
                var end = at < bytes.Length && bytes[at] == Comma ? at : WithoutReturn(bytes, start, at);
                block.AddField(start, end - start);
            }

            start = at + 1;
            if (at < bytes.Length && bytes[at] == Comma)
            {
                if (start == bytes.Length) block.AddField(start, 0);
                continue;
            }

            block.EndRow(rowLine);
            rowLine = ++line;
        }

        if (block.OpenFields > 0) block.EndRow(rowLine);
    }

    // Doubled quotes become one in place: the bytes are the block's own. Returns where the field's separator stands.
    private int TakeQuoted(RowBlock block, Span<byte> bytes, int open, ref long line)
    {
        var (opened, write, read) = (line, open + 1, open + 1);
        while (true)
        {
            var length = bytes[read..].IndexOf(Quote);
            if (length < 0) throw Unclosed(block, opened);
            line += bytes.Slice(read, length).Count(Feed);
            if (write != read) bytes.Slice(read, length).CopyTo(bytes[write..]);
            (write, read) = (write + length, read + length + 1);
            if (read >= bytes.Length || bytes[read] != Quote) break;
            bytes[write++] = bytes[read++];
        }

        var after = read;
        if (after + 1 < bytes.Length && bytes[after] == Return && bytes[after + 1] == Feed) after++;
        else if (after + 1 == bytes.Length && bytes[after] == Return) after++;
        if (after < bytes.Length && bytes[after] is not (Comma or Feed)) throw Stray(block, line);
        block.AddField(open + 1, write - open - 1);
        return after;
    }

    private static int WithoutReturn(ReadOnlySpan<byte> bytes, int start, int end) =>
        end > start && bytes[end - 1] == Return ? end - 1 : end;

    private void RefuseNoText(RowBlock block, ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0) throw Broken(block, bytes[..zero], "a NUL byte: is it UTF-16, or binary? Export the file as UTF-8 text");
        if (Utf8.IsValid(bytes)) return;
        var valid = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[valid..], out _, out var length) == System.Buffers.OperationStatus.Done) valid += length;
        throw Broken(
            block, bytes[..valid],
            FormattableString.Invariant($"not comma-separated UTF-8 text: byte 0x{bytes[valid]:X2} begins no character. Export the file as UTF-8"));
    }

    private LevainException Broken(RowBlock block, ReadOnlySpan<byte> before, string what)
    {
        var (line, field, isQuoted) = (block.FirstLine, 0, false);
        foreach (var next in before)
        {
            if (next == Quote) isQuoted = !isQuoted;
            else if (next == Feed) line++;
            if (isQuoted) continue;
            if (next == Comma) field++;
            else if (next == Feed) field = 0;
        }

        return At(line, field, what);
    }

    private LevainException Stray(RowBlock block, long line) => At(
        line, block.OpenFields,
        "not comma-separated text: a quote inside a field. Put the whole field into quotes and double those inside it");

    private LevainException Unclosed(RowBlock block, long line) => At(
        line, block.OpenFields, "not comma-separated text: a quote is opened here and never closed. Close it, or double it if it is meant");

    private LevainException At(long line, int field, string what)
    {
        var name = field < header.Count ? $" ({header[field]})" : "";
        return new LevainException(FormattableString.Invariant(
            $"{place}, line {line}, column {field + 1}{name}: {what}; mend it at its source and pin it again."));
    }
}
