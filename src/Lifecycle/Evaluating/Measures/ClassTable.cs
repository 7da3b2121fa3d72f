namespace Levain.Evaluating.Measures;

/// <summary>Looks at each class for itself, the most probable being told.</summary>
internal static class ClassTable
{
    /// <summary>A row a class, in their order; empty where a score is NaN, because then nothing can be told.</summary>
    /// <param name="scored">Labels and a probability for each class.</param>
    /// <param name="classNames">As many as there are classes.</param>
    public static IReadOnlyList<ClassResult> Of(Scored scored, IReadOnlyList<string> classNames)
    {
        int[] told = [.. Enumerable.Range(0, scored.Count).Select(scored.Told)];
        return told.Contains(-1) ? [] : [.. classNames.Select((name, c) => Row(name, c, scored.Labels, told))];
    }

    private static ClassResult Row(string name, int number, float[] labels, int[] told)
    {
        double right = told.Where((t, i) => t == number && (int)labels[i] == number).Count();
        var (rows, alarms) = (labels.Count(l => (int)l == number), told.Count(t => t == number));
        return new ClassResult
        {
            Class = name,
            Rows = rows,
            Told = alarms,
            Precision = right / alarms,
            Recall = right / rows,
            F1 = 2 * right / (rows + alarms),
        };
    }
}
