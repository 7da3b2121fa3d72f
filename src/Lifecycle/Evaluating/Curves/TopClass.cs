namespace Levain.Evaluating.Curves;

/// <summary>The most probable class of each row; of equal ones the first.</summary>
internal static class TopClass
{
    public static (int[] Told, float[] Probability) Of(Scored scored)
    {
        var (told, probability) = (new int[scored.Count], new float[scored.Count]);
        for (var i = 0; i < told.Length; i++)
        {
            var row = scored.Scores.AsSpan(i * scored.Classes, scored.Classes);
            for (var c = 1; c < row.Length; c++)
                if (row[c] > row[told[i]])
                    told[i] = c;
            probability[i] = row[told[i]];
        }

        return (told, probability);
    }

    /// <summary>Rows by true class, then by told class.</summary>
    public static int[][] Confusion(Scored scored, int[] told)
    {
        var counts = Enumerable.Range(0, scored.Classes).Select(_ => new int[scored.Classes]).ToArray();
        for (var i = 0; i < told.Length; i++) counts[(int)scored.Labels[i]][told[i]]++;
        return counts;
    }
}
