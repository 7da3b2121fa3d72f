using System.Text;
using Levain.Validating.Parsing;

namespace Levain.Validating.Inferring;

/// <summary>What one pass learns of a column, in memory that does not grow with the rows.</summary>
/// <param name="header">The column's name in the file.</param>
/// <param name="watch">Notes whether values repeat.</param>
internal sealed class ColumnFacts(string header, UniqueWatch watch)
{
    private const ValueForms Numbers = ValueForms.Double | ValueForms.Date | ValueForms.Time;
    private double newest = double.NegativeInfinity;
    private bool isStrict = true;

    public string Header => header;

    /// <summary>The forms of all values, blanks around them and stand-ins for missing ones set aside.</summary>
    public ValueForms Forms { get; private set; } = ValueForms.Any;

    /// <summary>The forms that a contract can read, as the values stand.</summary>
    public ValueForms Readable => Padded + StandIns > 0 || Missing == Rows ? ValueForms.None : Forms & ValueForms.Native;

    public long Rows { get; private set; }

    /// <summary>Empty fields.</summary>
    public long Missing { get; private set; }

    /// <summary>Values with blanks around them.</summary>
    public long Padded { get; private set; }

    /// <summary>Words like NA or null where a value is missing.</summary>
    public long StandIns { get; private set; }

    /// <summary>The first such word.</summary>
    public string StandIn { get; private set; } = "";

    /// <summary>The least number, or time in seconds since the year 1; infinite where there is none.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    public double Greatest { get; private set; } = double.NegativeInfinity;

    /// <summary>In UTF-16 units.</summary>
    public int Shortest { get; private set; } = int.MaxValue;

    public int Longest { get; private set; }

    /// <summary>No number or time is less than the one before it.</summary>
    public bool IsAscending { get; private set; } = true;

    public FewTexts Texts { get; } = new();

    /// <summary>Every row has a value and no two are the same; known when all rows were taken.</summary>
    public bool IsUnique { get; private set; }

    public void Take(ReadOnlySpan<byte> text)
    {
        Rows++;
        if (text.IsEmpty)
        {
            Missing++;
            watch.Stop();
            return;
        }

        Texts.Take(text);
        watch.Take(text);
        TakeLength(Encoding.UTF8.GetCharCount(text));
        var core = text.Trim(" \t"u8);
        if (core.Length < text.Length) Padded++;
        if (IsStandIn(core)) TakeStandIn(core);
        else TakeForms(core);
    }

    /// <summary>Ends the pass.</summary>
    public void Close()
    {
        var isStrictNumber = isStrict && Padded + StandIns == 0 && (Forms & Numbers) != 0;
        IsUnique = Rows > 1 && Missing == 0 && (isStrictNumber || watch.AllDiffer());
        watch.Dispose();
    }

    private void TakeForms(ReadOnlySpan<byte> text)
    {
        if (Forms == ValueForms.None) return;
        Forms &= FormTable.Of(text, Forms);
        if ((Forms & Numbers) == 0) return;
        var number = Number(text);
        (Least, Greatest) = (Math.Min(Least, number), Math.Max(Greatest, number));
        IsAscending &= number >= newest;
        isStrict &= number > newest;
        newest = number;
        // A measured number is no name.
        if ((Forms & (ValueForms.Long | ValueForms.Double)) == ValueForms.Double) watch.Stop();
    }

    private double Number(ReadOnlySpan<byte> text)
    {
        if ((Forms & ValueForms.Double) != 0 && DoubleParser.TryParse(text, out var number)) return number;
        if (DateParser.TryParse(text, out var date)) return DateParser.Number(date);
        return TimeParser.TryParse(text, out var time) ? TimeParser.Number(time) : double.NaN;
    }

    private void TakeLength(int length) => (Shortest, Longest) = (Math.Min(Shortest, length), Math.Max(Longest, length));

    private void TakeStandIn(ReadOnlySpan<byte> text)
    {
        if (StandIns++ == 0) StandIn = Encoding.UTF8.GetString(text);
    }

    private static bool IsStandIn(ReadOnlySpan<byte> text) => text.Length <= 4 && (text.IsEmpty || text.SequenceEqual("-"u8) || text.SequenceEqual("?"u8)
        || Ascii.EqualsIgnoreCase(text, "na"u8) || Ascii.EqualsIgnoreCase(text, "n/a"u8) || Ascii.EqualsIgnoreCase(text, "nan"u8)
        || Ascii.EqualsIgnoreCase(text, "null"u8) || Ascii.EqualsIgnoreCase(text, "none"u8));
}
