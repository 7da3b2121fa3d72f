using System.Runtime.CompilerServices;

namespace Levain.Datasets.Reading;

/// <summary>Some hundred whole rows of a table: their bytes, and where each field stands in them.</summary>
/// <param name="usual">Bytes to begin with, and to come back to.</param>
internal sealed class RowBlock(int usual = RowBlock.UsualBytes)
{
    /// <summary>Small enough that what a pass keeps of a block stays in a processor's second cache.</summary>
    public const int UsualBytes = 1 << 16;

    private Field[] fields = new Field[1 << 15];
    private int[] firstFields = new int[1 << 12];
    private long[] lines = new long[1 << 12];
    private int fieldCount;

    /// <summary>UTF-8, or what must turn out to be it.</summary>
    public byte[] Bytes { get; private set; } = new byte[usual];

    /// <summary>How many of the bytes are in use.</summary>
    public int Length { get; set; }

    /// <summary>The number of rows that have been ended.</summary>
    public int Rows { get; private set; }

    /// <summary>The line on which the first row begins; the header is line 1.</summary>
    public long FirstLine { get; private set; }

    /// <summary>The text of a field, without its quotes.</summary>
    public ReadOnlySpan<byte> this[int row, int field]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ref readonly var place = ref fields[firstFields[row] + field];
            return Bytes.AsSpan(place.Start, place.Length);
        }
    }

    /// <summary>How many fields a row has.</summary>
    public int FieldsOf(int row) => firstFields[row + 1] - firstFields[row];

    /// <summary>The line on which a row begins.</summary>
    public long LineOf(int row) => lines[row];

    /// <summary>The bytes from the first to the last of some neighbouring fields, separators included.</summary>
    public ReadOnlySpan<byte> Between(int row, int first, int last)
    {
        var from = fields[firstFields[row] + first].Start;
        ref readonly var end = ref fields[firstFields[row] + last];
        return Bytes.AsSpan(from, end.Start + end.Length - from);
    }

    /// <summary>Whether any field stood in quotes: then the bytes between fields are no separators only.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>Forgets the rows; the bytes are the caller's to fill.</summary>
    /// <param name="firstLine">The line on which the first row will begin.</param>
    public void Clear(long firstLine)
    {
        (Rows, fieldCount, FirstLine, HasQuotes) = (0, 0, firstLine, false);
        firstFields[0] = 0;
    }

    /// <summary>Makes room for so many bytes, keeping those in use.</summary>
    public void Reserve(int bytes)
    {
        if (bytes <= Bytes.Length) return;
        var larger = new byte[bytes];
        Bytes.AsSpan(0, Length).CopyTo(larger);
        Bytes = larger;
    }

    /// <summary>Lets go of a buffer that one long row made large.</summary>
    public void Shrink()
    {
        if (Bytes.Length > usual) Bytes = new byte[usual];
    }

    /// <summary>Ends a field of the row that is being made.</summary>
    public void AddField(int start, int length)
    {
        if (fieldCount == fields.Length) Array.Resize(ref fields, fieldCount * 2);
        fields[fieldCount++] = new Field(start, length);
    }

    /// <summary>How many fields the row that is being made has so far.</summary>
    public int OpenFields => fieldCount - firstFields[Rows];

    /// <summary>Ends the row that is being made.</summary>
    public void EndRow(long line)
    {
        if (Rows + 1 == firstFields.Length)
        {
            Array.Resize(ref firstFields, firstFields.Length * 2);
            Array.Resize(ref lines, lines.Length * 2);
        }

        lines[Rows++] = line;
        firstFields[Rows] = fieldCount;
    }

    private readonly record struct Field(int Start, int Length);
}
