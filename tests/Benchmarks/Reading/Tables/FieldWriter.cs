using System.Globalization;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>Writes separated values into memory.</summary>
internal sealed class FieldWriter(int capacity)
{
    private readonly byte[] buffer = new byte[capacity];
    private int length;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, length);

    public void Clear() => length = 0;

    public void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
        buffer[length++] = (byte)',';
    }

    public void Add(bool value) => Add(value ? "true"u8 : "false"u8);

    public void Add(long value) => Format(value, "");

    public void Add(DateTime value) => Format(value, "s");

    /// <summary>Writes a number with a fixed count of decimals, 0 to 8; its magnitude is below 10^10.</summary>
    public void Add(double value, byte decimals)
    {
        // A decimal keeps its scale and is written without rounding.
        var scaled = (long)Math.Round(Math.Abs(value) * Math.Pow(10, decimals));
        Format(new decimal((int)scaled, (int)(scaled >> 32), 0, value < 0 && scaled != 0, decimals), "");
    }

    public void EndRow() => buffer[length - 1] = (byte)'\n';

    private void Format<TValue>(TValue value, string format)
        where TValue : IUtf8SpanFormattable
    {
        value.TryFormat(buffer.AsSpan(length), out var written, format, CultureInfo.InvariantCulture);
        length += written;
        buffer[length++] = (byte)',';
    }
}
