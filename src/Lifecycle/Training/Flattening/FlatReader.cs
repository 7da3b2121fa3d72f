using System.Buffers.Binary;

namespace Levain.Training.Flattening;

/// <summary>Takes numbers from bytes, one after the other, and believes none of them.</summary>
/// <param name="bytes">All bytes of a flat form.</param>
/// <param name="place">Where they come from, for messages.</param>
internal ref struct FlatReader(ReadOnlySpan<byte> bytes, string place)
{
    private ReadOnlySpan<byte> rest = bytes;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > rest.Length) throw Broken(FormattableString.Invariant($"it ends {count - rest.Length} bytes too early"));
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(sizeof(float)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(sizeof(double)));

    /// <summary>A number between two others, both included.</summary>
    public int Number(string what, int least, int most)
    {
        var number = Number();
        return number >= least && number <= most
            ? number
            : throw Broken(FormattableString.Invariant($"{what} is {number}, not between {least} and {most}"));
    }

    /// <summary>How many elements follow: never more than the bytes that are left can hold, so nothing larger is allocated.</summary>
    public int Count(string what, int least, int elementBytes)
    {
        var most = (rest.Length - sizeof(int)) / elementBytes;
        return most < least ? throw Broken($"it ends before {what}") : Number(what, least, most);
    }

    public float[] Singles(int count)
    {
        var source = Bytes(checked(count * sizeof(float)));
        var values = new float[count];
        for (var i = 0; i < count; i++) values[i] = BinaryPrimitives.ReadSingleLittleEndian(source[(i * sizeof(float))..]);
        return values;
    }

    public double[] Doubles(int count)
    {
        var source = Bytes(checked(count * sizeof(double)));
        var values = new double[count];
        for (var i = 0; i < count; i++) values[i] = BinaryPrimitives.ReadDoubleLittleEndian(source[(i * sizeof(double))..]);
        return values;
    }

    /// <summary>Demands that nothing follows.</summary>
    public readonly void End()
    {
        if (!rest.IsEmpty) throw Broken(FormattableString.Invariant($"{rest.Length} bytes follow its end"));
    }

    public readonly LevainException Broken(string why) => new(
        $"{place} is not a flat model: {why}. Delete it and run --target=Train, or --target=Promote where it is a champion's.");
}
