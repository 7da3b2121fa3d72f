using System.Buffers.Text;

namespace Levain.Models.Fraud.Generating;

/// <summary>Puts fields behind each other into a line, each with the character that ends it.</summary>
internal ref struct LineWriter(Span<byte> line)
{
    private readonly Span<byte> line = line;

    /// <summary>Bytes so far.</summary>
    public int Written { get; private set; }

    public void Number(long value, char end)
    {
        Utf8Formatter.TryFormat(value, line[Written..], out var length);
        Written += length;
        End(end);
    }

    public void Text(ReadOnlySpan<byte> text, char end)
    {
        text.CopyTo(line[Written..]);
        Written += text.Length;
        End(end);
    }

    /// <summary>A number of two decimals: 1234 is 12.34.</summary>
    public void Hundredths(long value, char end)
    {
        Number(value / 100, '.');
        TwoDigits((int)(value % 100), end);
    }

    /// <summary>A time such as 2025-01-01T08:15:30.</summary>
    /// <param name="firstDay">The day that begins with second 0.</param>
    /// <param name="second">Seconds since then.</param>
    /// <param name="end">The character after it.</param>
    public void Time(DateOnly firstDay, long second, char end)
    {
        var date = firstDay.AddDays((int)(second / Entry.SecondsADay));
        var ofDay = (int)(second % Entry.SecondsADay);
        Number(date.Year, '-');
        TwoDigits(date.Month, '-');
        TwoDigits(date.Day, 'T');
        TwoDigits(ofDay / 3600, ':');
        TwoDigits(ofDay / 60 % 60, ':');
        TwoDigits(ofDay % 60, end);
    }

    private void TwoDigits(int value, char end)
    {
        line[Written] = (byte)('0' + value / 10);
        line[Written + 1] = (byte)('0' + value % 10);
        Written += 2;
        End(end);
    }

    private void End(char end) => line[Written++] = (byte)end;
}
