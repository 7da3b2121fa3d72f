using System.Buffers;

namespace Levain.Models.Fraud.Generating;

/// <summary>Writes a day as CSV in UTF-8: line feeds, a point before the cents, ISO times without a zone.</summary>
internal sealed class PartitionText(DateOnly firstDay)
{
    private const int LongestLine = 160;
    private const long TransactionsADay = 10_000_000;
    private static readonly byte[][] Categories = Names<Category>();
    private static readonly byte[][] Channels = Names<Channel>();

    public static ReadOnlySpan<byte> Header =>
        "Id,Time,Customer,Merchant,Category,Channel,Amount,Device,Fraud,Reported\n"u8;

    public static string FileName(DateOnly date) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"transactions-{date:yyyy-MM-dd}.csv");

    /// <summary>The content of a day's file.</summary>
    /// <param name="day">Days since the first.</param>
    /// <param name="entries">The day's transactions in the order of time.</param>
    public ArrayBufferWriter<byte> Of(int day, IReadOnlyList<Entry> entries)
    {
        var text = new ArrayBufferWriter<byte>(Header.Length + LongestLine * (entries.Count + 1));
        text.Write(Header);
        var id = FirstId(firstDay.AddDays(day));
        foreach (var entry in entries)
            text.Advance(Line(text.GetSpan(LongestLine), id++, entry));
        return text;
    }

    /// <summary>Eight digits of the date and seven of the order: 202501010000001.</summary>
    private static long FirstId(DateOnly date) =>
        (date.Year * 10_000L + date.Month * 100 + date.Day) * TransactionsADay + 1;

    private int Line(Span<byte> line, long id, in Entry entry)
    {
        var rest = new LineWriter(line);
        rest.Number(id, ',');
        rest.Time(firstDay, entry.Second, ',');
        rest.Number(entry.Customer, ',');
        rest.Number(entry.Merchant, ',');
        rest.Text(Categories[(int)entry.Category], ',');
        rest.Text(Channels[(int)entry.Channel], ',');
        rest.Hundredths(entry.Cents, ',');
        rest.Number(entry.Device, ',');
        rest.Text(entry.Campaign is null ? "false"u8 : "true"u8, ',');
        if (entry.Reported is { } reported)
            rest.Time(firstDay, reported, '\n');
        else
            rest.Text([], '\n');
        return rest.Written;
    }

    private static byte[][] Names<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(System.Text.Encoding.ASCII.GetBytes)];
}
