using System.Text;
using Levain.Validating;

namespace Levain.Models.Damage;

/// <summary>A field, or a row, that breaks the contract.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Code">What it is called.</param>
/// <param name="Damage">Gives the file with the line damaged.</param>
/// <param name="Column">The column that is named; null for none.</param>
/// <param name="Shown">How the value begins that is shown.</param>
internal sealed record BadField(
    string Name, ViolationCode Code, Func<SampleTable, int, byte[]> Damage, Func<SampleTable, string>? Column, string Shown)
{
    private const int Long = 10_000_000;

    public static IReadOnlyList<BadField> All { get; } =
    [
        .. new[] { "NaN", "Infinity", "-inf", "1e400", "1.5x", "0x10", "١٢", "1 000", "N/A", "null" }.Select(v => Amount(v, ViolationCode.WrongType)),
        new("\"1,5\"", ViolationCode.WrongType, (s, line) => s.With(line, s.Amount.Number, "\"1,5\""u8), s => s.Amount.Name, "1,5"),
        Amount("", ViolationCode.MissingValue),
        Amount("-1", ViolationCode.OutOfRange),
        .. new[] { "02.01.2000", "01/02/2000", "2 Jan 2000", "20000102", "2000-02-30", "2000-02-30T00:00:00", "tomorrow" }.Select(Time),
        new("a field of ten megabytes", ViolationCode.WrongType, (s, line) => s.With(line, s.Amount.Number, Filled('x')), s => s.Amount.Name, "xxx"),
        new("a number of ten million digits", ViolationCode.WrongType, (s, line) => s.With(line, s.Amount.Number, Filled('9')), s => s.Amount.Name, "999"),
        new("a field less", ViolationCode.FieldCount, (s, line) => s.With(line, row => row[..row.LastIndexOf(',')]), null, ""),
        new("a field more", ViolationCode.FieldCount, (s, line) => s.With(line, row => row + ",1"), null, ""),
        new("an empty line", ViolationCode.FieldCount, (s, line) => s.With(line, _ => ""), null, "1 fields"),
        new("ten thousand fields", ViolationCode.FieldCount, (s, line) => s.With(line, _ => new string(',', 9_999)), null, "10000 fields"),
    ];

    public override string ToString() => Name;

    private static BadField Amount(string value, ViolationCode code) => new(
        $"'{value}' for a number", code, (s, line) => s.With(line, s.Amount.Number, Encoding.UTF8.GetBytes(value)), s => s.Amount.Name, value);

    private static BadField Time(string value) => new(
        $"'{value}' for a time", ViolationCode.WrongType, (s, line) => s.With(line, s.Time.Number, Encoding.UTF8.GetBytes(value)), s => s.Time.Name, value);

    private static byte[] Filled(char letter) => Encoding.UTF8.GetBytes(new string(letter, Long));
}
