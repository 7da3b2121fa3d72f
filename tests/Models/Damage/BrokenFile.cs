using System.Text;

namespace Levain.Models.Damage;

/// <summary>A way in which a whole file is no table of its contract, and what is said of it.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Break">Gives the bytes.</param>
/// <param name="Said">The words, beside the file's name.</param>
internal sealed record BrokenFile(string Name, Func<SampleTable, byte[]> Break, Func<SampleTable, string[]> Said)
{
    private const int Line = 101;

    /// <summary>What pinning sees already: the bytes are no text with rows and fields.</summary>
    public static IReadOnlyList<BrokenFile> NoTables { get; } =
    [
        new("empty", _ => [], _ => [".csv is empty"]),
        new("empty first line", s => [(byte)'\n', .. s.Good], _ => ["has no header: its first line is empty"]),
        new("UTF-16", s => [.. Encoding.Unicode.Preamble, .. Wide(s, Encoding.Unicode)], _ => ["is UTF-16 text", "UTF-8"]),
        new("UTF-16, the other way", s => [.. Encoding.BigEndianUnicode.Preamble, .. Wide(s, Encoding.BigEndianUnicode)], _ => ["is UTF-16 text", "UTF-8"]),
        new("UTF-16 without a mark", s => Wide(s, Encoding.Unicode), _ => ["line 1, column 1", "NUL byte", "UTF-16", "Export the file as UTF-8"]),
        new("a NUL byte", s => s.With(Line, s.Amount.Number, "1\0002"u8), s => [At(s, Line), "NUL byte"]),
        new("no UTF-8", s => s.With(Line, s.Amount.Number, [0xE9, (byte)'1']), s => [At(s, Line), "byte 0xE9", "Export the file as UTF-8"]),
        new("cut in a letter", s => [.. s.Good, 0xC3], s => [$"line {s.Lines().Length + 1}, column 1", "byte 0xC3"]),
        new("a quote inside a field", s => s.With(Line, s.Amount.Number, "1\"2"u8), s => [At(s, Line), "a quote inside a field", "double"]),
        new("a quote never closed", s => s.With(Line, s.Amount.Number, "\"12"u8), s => [At(s, Line), "opened here and never closed", "Close it"]),
        new("a quote never closed at the end", s => [.. s.Good, (byte)'"'], s => [$"line {s.Lines().Length + 1}, column 1", "never closed"]),
        new("a quote never closed at the end of a large file", s => [.. s.Large(100_000), .. "\"1,2\n3"u8], _ => ["line 100002, column 1", "never closed"]),
    ];

    /// <summary>What validating sees: a table, but of other columns.</summary>
    public static IReadOnlyList<BrokenFile> OtherHeaders { get; } =
    [
        new("no header", s => Encoding.UTF8.GetBytes(string.Join('\n', s.Lines().Skip(1))), s => [$"no column '{s.Time.Name}'", $"'{s.Amount.Name}'", "It has:", "Is the first line a row already?"]),
        new("a column away", s => s.With(1, h => h.Replace(s.Amount.Header, "other", StringComparison.Ordinal)), s => [$"no column '{s.Amount.Name}'", "other"]),
        new("a column twice", s => s.With(1, h => h + "," + s.Amount.Header), s => [$"'{s.Amount.Header}' stands twice"]),
        new(
            "another case", s => s.With(1, h => h.Replace(s.Amount.Header, s.Amount.Header.ToUpperInvariant(), StringComparison.Ordinal)),
            s => [$"no column '{s.Amount.Name}'", $"(the file has '{s.Amount.Header.ToUpperInvariant()}')"]),
        new("semicolons", s => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(s.Good).Replace(',', ';')), s => [$"no column '{s.Amount.Name}'", "semicolon"]),
        new("tabs", s => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(s.Good).Replace(',', '\t')), s => [$"no column '{s.Amount.Name}'", "tab"]),
    ];

    public override string ToString() => Name;

    private static string At(SampleTable sample, int line) => $"line {line}, column {sample.Amount.Number} ({sample.Amount.Header})";

    private static byte[] Wide(SampleTable sample, Encoding encoding) => encoding.GetBytes(Encoding.UTF8.GetString(sample.Good));
}
