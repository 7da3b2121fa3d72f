using System.Globalization;
using System.Text;

namespace Levain.Validating.Inferring;

/// <summary>Tables with headers and values that a writer of C# would not wish for, the same for the same seed.</summary>
internal static class UglyTable
{
    private static readonly string[] Headers =
    [
        "", " ", "class", "2020 sales", "a b", "a_b", "aB", "A_B", "größe", "日本", "😀", "say \"x\"", "a,b", "two\nlines", "ToString", "EqualityContract",
        "Int", "DateOnly", "DateTime", "clone", "back\\slash", "*/", "<x>&", "Date", "severity", "x\u202Ey", "\u2028", "id", "e-mail", "name", "is_fraud",
        "OwnRow", "table", "Table", "order_id", "key", "Column1", "phone", "{0}", "$", "own", "Own", "year", "get", "value", "Equals2", "equals", "ip",
    ];

    private static readonly Func<Random, int, string>[] Columns =
    [
        (r, _) => Text(r.Next(-50, 50)), (_, i) => Text(i * 3), (r, _) => Text(r.NextInt64()), (r, _) => Text(r.Next(2)),
        (r, _) => Text((float)r.NextDouble() * 100), (r, _) => Text((r.NextDouble() - 0.5) * 1e9), (r, _) => Text(r.NextDouble() * double.MaxValue),
        (r, _) => Text(Math.Round(-r.NextDouble(), 2)), (_, _) => "-7", (r, _) => (r.Next(2) == 0).ToString().ToLowerInvariant(),
        (_, i) => Day(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (r, _) => Day(r.Next(9)).ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
        (_, i) => Day(i).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), (r, _) => Pick(r, "red", "green", "Blue"), (r, _) => Pick(r, "class", "int", "a b"),
        (r, _) => Pick(r, "Rain", "rain"), (r, _) => Pick(r, "Yes", "No"), (r, _) => Pick(r, "NA", "1", "2"), (r, _) => Pick(r, "1", " 2"), (r, _) => Pick(r, "1,5", "1,250"),
        (r, i) => $"user{i}@example.org", (r, i) => $"{i:0000}", (r, i) => new Guid(i, 1, 2, new byte[8]).ToString(), (r, _) => new string((char)r.Next(32, 0x2FF), r.Next(1, 90)),
        (r, _) => Pick(r, "\"", "\\", "\n", "\u2028", "*/", "😀"), (_, _) => "", (_, _) => " ", (r, _) => Pick(r, "1e5", "-0", "+3", "1.", ".5", "00"), (r, _) => Pick(r, "é", "É"),
        (r, i) => "long " + new string('x', 200) + Text(i), (r, _) => Pick(r, "true", "1"), (_, i) => Text(20_200_101 + i), (_, _) => "same", (r, _) => Pick(r, "12%", "$3"),
    ];

    public static string Of(int seed)
    {
        var random = new Random(seed);
        var (headers, columns) = ((string[])Headers.Clone(), (Func<Random, int, string>[])Columns.Clone());
        random.Shuffle(headers);
        random.Shuffle(columns);
        var (width, rows, holes) = (random.Next(2, 14), random.Next(1, 160), random.Next(2) * random.NextDouble() * 0.3);
        var table = new StringBuilder(string.Join(',', headers.Take(width).Select(Quoted))).Append('\n');
        for (var row = 0; row < rows; row++)
            table.AppendJoin(',', columns.Take(width).Select((c, i) => i % 2 == 0 && random.NextDouble() < holes ? "" : Quoted(c(random, row)))).Append('\n');
        return table.ToString();
    }

    private static DateTime Day(int i) => new DateTime(2020, 1, 1).AddDays(i);

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
