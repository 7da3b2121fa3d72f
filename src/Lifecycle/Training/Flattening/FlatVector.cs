namespace Levain.Training.Flattening;

/// <summary>A vector on its way through a flat model.</summary>
internal readonly ref struct FlatVector
{
    public required ReadOnlySpan<float> Values { get; init; }

    /// <summary>
    /// ML.NET keeps only what is not zero, since that is less than half of the slots: sums are made in another order then.
    /// </summary>
    public required bool IsSparse { get; init; }

    /// <summary>Room for two vectors, where a term needs it.</summary>
    public required Span<float> Scratch { get; init; }
}
