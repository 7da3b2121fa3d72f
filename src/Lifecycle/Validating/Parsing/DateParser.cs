namespace Levain.Validating.Parsing;

/// <summary>Days as ISO 8601 writes them, year-month-day.</summary>
internal readonly struct DateParser : IFieldParser<DateOnly>
{
    public static string Wanted => "a date as 2020-02-29";

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    public static double Number(DateOnly value) => value.DayNumber * 86400.0;

    /// <summary>The number that digits make; -1 where there is anything else.</summary>
    public static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            var digit = (uint)(letter - '0');
            if (digit > 9) return -1;
            number = (number * 10) + (int)digit;
        }

        return number;
    }
}
