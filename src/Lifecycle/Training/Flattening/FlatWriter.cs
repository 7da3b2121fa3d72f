using System.Buffers;
using System.Buffers.Binary;

namespace Levain.Training.Flattening;

/// <summary>Puts numbers into bytes, little-endian, one after the other.</summary>
internal sealed class FlatWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public byte[] ToArray() => buffer.WrittenSpan.ToArray();

    public void Bytes(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    public void Number(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        buffer.Write(bytes);
    }

    public void Single(float value) => Number(BitConverter.SingleToInt32Bits(value));

    public void Double(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        buffer.Write(bytes);
    }

    public void Singles(ReadOnlySpan<float> values)
    {
        foreach (var value in values) Single(value);
    }

    public void Doubles(ReadOnlySpan<double> values)
    {
        foreach (var value in values) Double(value);
    }
}
