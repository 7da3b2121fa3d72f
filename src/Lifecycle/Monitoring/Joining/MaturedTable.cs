using Levain.Evaluating;
using Levain.Training;

namespace Levain.Monitoring.Joining;

/// <summary>Makes a table to measure of joined rows.</summary>
internal static class MaturedTable
{
    // As training draws a series: neighbouring rows hang together, two weeks of trading as one.
    private const int SeriesBlock = 10;

    /// <summary>Rows with a label and a real answer, in the order of time.</summary>
    /// <param name="model">Says what becomes of rows without label.</param>
    /// <param name="joined">In the order of the log.</param>
    /// <param name="point">Where the champion decides; null where it has no such point.</param>
    public static MaturedRows Of(WatchedModel model, IReadOnlyList<JoinedRow> joined, OperatingPoint? point)
    {
        // Where nothing at all was heard, silence says nothing.
        var counts = model.UnheardIsNo && joined.Any(r => r.IsLabelled);
        var rows = joined.Where(r => (r.IsLabelled || counts) && IsReal(r.Scores, model.Outputs)).OrderBy(r => r.Time).ToList();
        var scored = new Scored([.. rows.Select(r => r.Heard.Label)], [.. rows.SelectMany(r => r.Scores)], model.Outputs).At(point);
        return new MaturedRows(
            scored,
            [.. rows.Select(r => r.Time)],
            model.IsSeries ? [.. rows.Select(r => r.Facts.Naive)] : [],
            Blocks(rows, model.IsSeries));
    }

    /// <summary>Whether an answer is as many finite numbers as the model gives.</summary>
    public static bool IsReal(float[] scores, int outputs) => scores.Length == outputs && Array.TrueForAll(scores, float.IsFinite);

    private static int[] Blocks(List<JoinedRow> rows, bool isSeries)
    {
        var entities = new Dictionary<string, int>(StringComparer.Ordinal);
        var blocks = new int[rows.Count];
        for (var i = 0; i < blocks.Length; i++)
        {
            // Entities count downwards, so that none meets a row of its own.
            if (rows[i].Facts.Entity is not { } entity) blocks[i] = isSeries ? i / SeriesBlock : i;
            else if (!entities.TryGetValue(entity, out blocks[i])) entities[entity] = blocks[i] = -entities.Count - 1;
        }

        return blocks;
    }
}
