using Levain.Definitions;
using Microsoft.ML;

namespace Levain.Training.Flattening;

/// <summary>Holds a flat model's answers against ML.NET's, bit for bit.</summary>
internal static class FlatProof
{
    /// <summary>The first answer that differs, in words; null where none does.</summary>
    public static string? Fault(FlatModel flat, ITransformer model, ModelKind kind, Examples examples) =>
        Difference(flat, model, kind, examples, "held-out row")
        ?? Difference(flat, model, kind, AwkwardVectors.Of(flat, examples), "awkward vector");

    private static string? Difference(FlatModel flat, ITransformer model, ModelKind kind, Examples examples, string what)
    {
        var wanted = ModelScores.Of(model, kind, examples, "model");
        var scores = new float[flat.Outputs];
        if (wanted.Length != examples.Count * scores.Length)
            return FormattableString.Invariant($"it gives {scores.Length} scores, ML.NET {wanted.Length / examples.Count}");
        for (var row = 0; row < examples.Count; row++)
        {
            flat.Score(examples.Vector(row), scores);
            for (var i = 0; i < scores.Length; i++)
                if (!IsSame(scores[i], wanted[row * scores.Length + i]))
                    return FormattableString.Invariant(
                        $"it differs from ML.NET in {what} {row + 1}: {scores[i]:R} instead of {wanted[row * scores.Length + i]:R}");
        }

        return null;
    }

    private static bool IsSame(float a, float b) =>
        BitConverter.SingleToUInt32Bits(a) == BitConverter.SingleToUInt32Bits(b) || (float.IsNaN(a) && float.IsNaN(b));
}
