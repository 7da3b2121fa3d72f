namespace Levain.Validating.Profiling;

/// <summary>Weighted points as text of at most 1.8 KB.</summary>
/// <remarks>
/// Where they fit, all points with their exact weights. Otherwise the values in the middle of m parts of equal weight,
/// m = 320 where each is a float32 (columns of float and int), else 160: this leaves out at most 1 / (2m) of the rank.
/// The first byte is the form: 1 for float32, 2 for parts of equal weight; then little-endian values, each with its weight in
/// seven bits a byte in the exact form.
/// </remarks>
internal static class PointCode
{
    private const int Bytes = 1280;
    private const byte Single = 1;
    private const byte Parts = 2;

    public static string Write(WeightedPoints points)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var single = Enumerable.Range(0, points.Count).All(i => (float)points.Value(i) == points.Value(i));
        var size = Enumerable.Range(0, points.Count).Sum(i => Width(single) + Length(points.Weight(i)));
        writer.Write((byte)((single ? Single : 0) | (size > Bytes ? Parts : 0)));
        if (size > Bytes) WriteParts(writer, points, single);
        else WriteAll(writer, points, single);
        return Convert.ToBase64String(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <param name="text">In base64.</param>
    /// <param name="total">The number of values that the points stand for.</param>
    /// <exception cref="FormatException">The text is not what <see cref="Write(WeightedPoints)"/> makes of so many values.</exception>
    public static WeightedPoints Read(string text, long total)
    {
        using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)));
        var points = new List<(double Value, long Weight)>();
        try
        {
            var form = reader.ReadByte();
            var length = (reader.BaseStream.Length - 1) / Width((form & Single) != 0);
            for (var i = 0L; reader.BaseStream.Position < reader.BaseStream.Length; i++)
            {
                var value = (form & Single) != 0 ? reader.ReadSingle() : reader.ReadDouble();
                var weight = (form & Parts) != 0 ? Start(i + 1, total, length) - Start(i, total, length) : reader.Read7BitEncodedInt64();
                points.Add((value, weight));
            }
        }
        catch (EndOfStreamException)
        {
            throw new FormatException("the points end too early");
        }

        if (!points.TrueForAll(p => double.IsFinite(p.Value) && p.Weight > 0) || points.Sum(p => p.Weight) != total)
            throw new FormatException($"the points do not stand for {total} values");
        return WeightedPoints.Of(points);
    }

    private static void WriteAll(BinaryWriter writer, WeightedPoints points, bool single)
    {
        for (var i = 0; i < points.Count; i++)
        {
            Write(writer, points.Value(i), single);
            writer.Write7BitEncodedInt64(points.Weight(i));
        }
    }

    private static void WriteParts(BinaryWriter writer, WeightedPoints points, bool single)
    {
        var parts = Math.Min(Bytes / Width(single), points.Total);
        for (var i = 0L; i < parts; i++)
        {
            var (start, end) = (Start(i, points.Total, parts), Start(i + 1, points.Total, parts));
            Write(writer, points.At(start + (end - start) / 2), single);
        }
    }

    private static void Write(BinaryWriter writer, double value, bool single)
    {
        if (single) writer.Write((float)value);
        else writer.Write(value);
    }

    private static int Width(bool single) => single ? sizeof(float) : sizeof(double);

    private static long Start(long part, long total, long parts) => (long)((Int128)part * total / parts);

    private static int Length(long weight) => (63 - (int)long.LeadingZeroCount(weight)) / 7 + 1;
}
