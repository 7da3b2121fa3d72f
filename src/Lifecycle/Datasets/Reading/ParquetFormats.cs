using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using Parquet.Data;

namespace Levain.Datasets.Reading;

/// <summary>The text that stands for each kind of Parquet value: what a careful writer of CSV would put there.</summary>
internal static class ParquetFormats
{
    private static readonly SearchValues<byte> Specials = SearchValues.Create(",\"\r\n"u8);

    /// <summary>Whether bytes could be taken for the end of a field.</summary>
    public static bool HasSpecial(ReadOnlySpan<byte> text) => text.ContainsAny(Specials);

    /// <summary>Numbers in their shortest form that reads back as the same number.</summary>
    public static bool Invariant<T>(T value, Span<byte> room, out int written)
        where T : IUtf8SpanFormattable =>
        value.TryFormat(room, out written, default, CultureInfo.InvariantCulture);

    public static bool Boolean(bool value, Span<byte> room, out int written) => Copy(value ? "true"u8 : "false"u8, room, out written);

    /// <summary>Wall time as it is stored, with the digits below a second that are not zero.</summary>
    public static bool Timestamp(DateTime value, Span<byte> room, out int written) => value.TryFormat(
        room, out written, value.Ticks % TimeSpan.TicksPerSecond == 0 ? "s" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>All digits, with as many behind the point as the column has.</summary>
    public static bool Decimal(BigDecimal value, Span<byte> room, out int written)
    {
        var digits = BigInteger.Abs(value.UnscaledValue).ToString($"D{value.Scale + 1}", CultureInfo.InvariantCulture);
        var text = value.Scale > 0 ? digits.Insert(digits.Length - value.Scale, ".") : digits;
        return Encoding.UTF8.TryGetBytes(value.UnscaledValue.Sign < 0 ? $"-{text}" : text, room, out written);
    }

    /// <summary>Bytes that must be UTF-8 already.</summary>
    public static bool Text(ReadOnlyMemory<byte> value, Span<byte> room, out int written)
    {
        if (!Utf8.IsValid(value.Span)) throw new FormatException("bytes that are no UTF-8 text");
        if (value.Span.Contains((byte)0)) throw new FormatException("a NUL byte in a text");
        return Copy(value.Span, room, out written);
    }

    private static bool Copy(ReadOnlySpan<byte> text, Span<byte> room, out int written)
    {
        written = text.TryCopyTo(room) ? text.Length : 0;
        return written == text.Length;
    }
}
