namespace Levain.Training.Flattening;

/// <summary>Moves and scales each slot, as ML.NET's normalisers by mean and variance or by minimum and maximum do.</summary>
/// <param name="scales">A factor a slot.</param>
/// <param name="offsets">What is taken away before, a number a slot; null where zeros stay zeros.</param>
internal sealed class AffineStep(float[] scales, float[]? offsets)
{
    public IReadOnlyList<float> Scales => scales;

    public IReadOnlyList<float>? Offsets => offsets;

    public static AffineStep Read(ref FlatReader reader, int width)
    {
        var isMoved = reader.Number("a step's mark of offsets", 0, 1) == 1;
        return new(reader.Singles(width), isMoved ? reader.Singles(width) : null);
    }

    public void Write(FlatWriter writer)
    {
        writer.Number(offsets is null ? 0 : 1);
        writer.Singles(scales);
        writer.Singles(offsets);
    }

    /// <summary>Writes the moved values; a zero of either sign becomes plus zero, as in ML.NET's sparse vectors.</summary>
    /// <returns>How many of them are not zero.</returns>
    public int Apply(ReadOnlySpan<float> values, Span<float> moved)
    {
        var some = 0;
        for (var i = 0; i < scales.Length; i++)
        {
            var value = offsets is null ? values[i] * scales[i] : (values[i] - offsets[i]) * scales[i];
            if (value == 0) value = 0;
            else some++;
            moved[i] = value;
        }

        return some;
    }
}
