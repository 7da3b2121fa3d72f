namespace Levain.Evaluating.Measures;

/// <summary>Walks down the scores, all rows of one score at a time.</summary>
internal ref struct ScoreSteps(Scored scored, ReadOnlySpan<int> weights)
{
    private readonly ReadOnlySpan<int> weights = weights;
    private readonly int[] rows = scored.ByScore;
    private readonly float[] scores = scored.Scores;
    private readonly float[] labels = scored.Labels;
    private int place;

    /// <summary>Weighted rows and positives down to this step.</summary>
    public double Rows { get; private set; }

    public double Positives { get; private set; }

    /// <summary>Weighted rows and positives of this step alone; more than no rows.</summary>
    public double StepRows { get; private set; }

    public double StepPositives { get; private set; }

    /// <summary>Goes to the next score that has any weight.</summary>
    public bool Next()
    {
        (StepRows, StepPositives) = (0, 0);
        while (place < rows.Length && StepRows == 0)
        {
            var score = scores[rows[place]];
            for (; place < rows.Length && scores[rows[place]].Equals(score); place++)
            {
                var row = rows[place];
                StepRows += weights[row];
                if (labels[row] > 0.5f) StepPositives += weights[row];
            }
        }

        Rows += StepRows;
        Positives += StepPositives;
        return StepRows > 0;
    }
}
