namespace Levain.Training.Flattening;

/// <summary>In which order products are added. ML.NET leaves it to the processor; a flat model keeps that of the processor it was made on.</summary>
/// <remarks>
/// Sums of floats depend on their order. TensorPrimitives.Dot adds as many lanes at once as the processor's registers
/// hold, CpuMath those of a sparse vector in lanes of its own. The same numbers are added here in the same order by
/// any processor, so that a flat model answers the same bits everywhere.
/// </remarks>
/// <param name="Lanes">Of dense vectors: 4, 8 or 16; 1 where they are added one by one.</param>
/// <param name="SparseLanes">Of sparse vectors: 4, or 8 with products that are not rounded; 1 where they are added one by one.</param>
internal readonly record struct SumOrder(int Lanes, int SparseLanes)
{
    private const int MostLanes = 16;

    // Shorter sparse vectors are added one by one.
    private const int LeastSparse = 16;

    // Registers that are filled in one round; the first products of a vector longer than that come after the rounds.
    private const int Round = 8;

    public float Dense(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (Lanes == 1) return InTurn(a, b);
        if (a.Length < 4) return Backwards(a, b);
        var lanes = Lanes;
        while (lanes > a.Length) lanes /= 2;
        Span<float> sums = stackalloc float[MostLanes];
        sums = sums[..lanes];

        // Short vectors start with their products, others with zeros: minus zero keeps every product as it is.
        var isShort = lanes < Lanes;
        sums.Fill(isShort ? -0f : 0f);
        AddWhole(sums, a, b);
        var left = a.Length % lanes;
        if (left > 0 || !isShort) AddLast(sums, a, b, left);
        return Whole(sums);
    }

    /// <param name="a">Of a sparse vector the values that it has.</param>
    /// <param name="b">What stands at the same places in a dense one.</param>
    public float Sparse(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        if (SparseLanes == 1 || a.Length < LeastSparse) return InTurn(a, b);
        Span<float> sums = stackalloc float[8];
        sums = sums[..SparseLanes];
        sums.Clear();
        var at = 0;
        for (; at + sums.Length <= a.Length; at += sums.Length)
            for (var i = 0; i < sums.Length; i++)
                sums[i] = sums.Length == 8 ? MathF.FusedMultiplyAdd(a[at + i], b[at + i], sums[i]) : sums[i] + a[at + i] * b[at + i];
        if (sums.Length == 4) return InTurn(a[at..], b[at..], Pairs(sums));
        var most = Pairs(sums) + Pairs(sums[4..]);
        var few = 0f;
        if (at + 4 <= a.Length)
        {
            for (var i = 0; i < 4; i++) sums[i] = 0 + a[at + i] * b[at + i];
            few = Pairs(sums);
            at += 4;
        }

        return InTurn(a[at..], b[at..], few) + most;
    }

    private static void AddWhole(Span<float> sums, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var whole = a.Length / sums.Length;
        var inRounds = a.Length > Round * sums.Length ? (a.Length - sums.Length) / (Round * sums.Length) * Round : 0;
        for (var i = 1; i <= inRounds; i++) Add(sums, a, b, i * sums.Length);
        Add(sums, a, b, 0);
        for (var i = inRounds + 1; i < whole; i++) Add(sums, a, b, i * sums.Length);
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> a, ReadOnlySpan<float> b, int first)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += a[first + i] * b[first + i];
    }

    private static void AddLast(Span<float> sums, ReadOnlySpan<float> a, ReadOnlySpan<float> b, int count)
    {
        var first = a.Length - sums.Length;
        for (var i = 0; i < sums.Length; i++) sums[i] += i >= sums.Length - count ? a[first + i] * b[first + i] : 0;
    }

    private static float Whole(ReadOnlySpan<float> sums) => sums.Length == 4
        ? Pairs(sums)
        : Whole(sums[..(sums.Length / 2)]) + Whole(sums[(sums.Length / 2)..]);

    private static float Pairs(ReadOnlySpan<float> sums) => sums[0] + sums[1] + (sums[2] + sums[3]);

    private static float InTurn(ReadOnlySpan<float> a, ReadOnlySpan<float> b, float sum = 0)
    {
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static float Backwards(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = a.Length - 1; i >= 0; i--) sum += a[i] * b[i];
        return sum;
    }
}
