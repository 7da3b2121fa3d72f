namespace Levain.Validating.Parsing;

/// <summary>Times as ISO 8601 writes them, with T or a blank before the hour and up to seven decimals of a second.</summary>
internal readonly struct TimeParser : IFieldParser<DateTime>
{
    public static string Wanted => "a time as 2020-02-29T23:59:59";

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTime value)
    {
        value = default;
        if (text.Length < 19 || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':') return false;
        if (!DateParser.TryParse(text[..10], out var date)) return false;
        var (hour, minute, second) = (DateParser.Digits(text[11..13]), DateParser.Digits(text[14..16]), DateParser.Digits(text[17..19]));
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        var fraction = Fraction(text[19..]);
        if (fraction < 0) return false;
        value = date.ToDateTime(new TimeOnly(hour, minute, second)).AddTicks(fraction);
        return true;
    }

    public static double Number(DateTime value) => value.Ticks / (double)TimeSpan.TicksPerSecond;

    // Ticks of 100 nanoseconds; -1 where the text is none.
    private static long Fraction(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return 0;
        if (text[0] != '.' || text.Length is < 2 or > 8) return -1;
        long ticks = DateParser.Digits(text[1..]);
        for (var i = text.Length; i < 8 && ticks > 0; i++) ticks *= 10;
        return ticks;
    }
}
