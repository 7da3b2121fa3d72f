namespace Levain.Evaluating;

/// <summary>Labels and one contender's scores on the same rows.</summary>
/// <param name="labels">0 and 1, the value, or the index of the class.</param>
/// <param name="scores">Row by row: the value, the probability of yes, or a probability for each class.</param>
/// <param name="classes">Scores a row; 1 where there are no classes.</param>
internal sealed class Scored(float[] labels, float[] scores, int classes)
{
    private readonly Lazy<int[]> order = new(() => Order(scores));

    public int Count => labels.Length;

    public int Classes => classes;

    public float[] Labels => labels;

    public float[] Scores => scores;

    /// <summary>Rows from the highest score to the lowest; equal scores in the order of rows.</summary>
    public int[] ByScore => order.Value;

    private static int[] Order(float[] scores)
    {
        var keys = new float[scores.Length];
        var rows = new int[scores.Length];
        for (var i = 0; i < rows.Length; i++) (keys[i], rows[i]) = (-scores[i], i);
        Array.Sort(keys, rows);
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && keys[end].Equals(keys[start])) end++;
            Array.Sort(rows, start, end - start);
            start = end;
        }

        return rows;
    }
}
