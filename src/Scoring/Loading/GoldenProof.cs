using Levain.Describing;
using Levain.Training;
using Levain.Training.Golden;

namespace Levain.Scoring.Loading;

/// <summary>Asks a scorer for what training answered, through the very path that requests take.</summary>
internal static class GoldenProof
{
    /// <summary>Names the first golden row that comes out differently; null where all are equal to the last bit.</summary>
    public static string? Difference(ServedDefinition definition, IScorer scorer, IReadOnlyList<GoldenRow> golden)
    {
        if (golden.Count == 0) return "there are no golden rows to prove it on";
        if (scorer.Width != definition.Slots.Count)
            return FormattableString.Invariant($"it wants {scorer.Width} features, the definition makes {definition.Slots.Count}");
        var reader = definition.NewReader(1);
        var scores = new float[scorer.Outputs];
        for (var i = 0; i < golden.Count; i++)
        {
            reader.Read(golden[i].Request.Span);
            if (reader.Faults.Any) return FormattableString.Invariant($"golden row {i + 1} breaks the contract: {reader.Faults.All[0].Field} {reader.Faults.All[0].Rule}");
            scorer.Score(reader.Vector(0), scores);
            if (!AreEqual(scores, golden[i].Scores))
                return FormattableString.Invariant($"golden row {i + 1} scores {string.Join(' ', scores)} instead of {string.Join(' ', golden[i].Scores)}");
        }

        return null;
    }

    private static bool AreEqual(float[] a, float[] b) =>
        a.Length == b.Length && a.Zip(b).All(p => BitConverter.SingleToInt32Bits(p.First) == BitConverter.SingleToInt32Bits(p.Second));
}
