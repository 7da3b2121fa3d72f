namespace Levain.Evaluating.Measures;

/// <summary>How well scores put the positives first; rows of equal score count as one step.</summary>
internal static class RankingMeasures
{
    /// <summary>Precision at each step, weighted by the gain in recall.</summary>
    public static double AveragePrecision(Scored scored, ReadOnlySpan<int> weights)
    {
        var steps = new ScoreSteps(scored, weights);
        double sum = 0;
        while (steps.Next())
            if (steps.StepPositives > 0)
                sum += steps.StepPositives * (steps.Positives / steps.Rows);
        return steps.Positives == 0 ? double.NaN : sum / steps.Positives;
    }

    /// <summary>The share of pairs of a positive and a negative that stand in the right order; ties count half.</summary>
    public static double RocAuc(Scored scored, ReadOnlySpan<int> weights)
    {
        var steps = new ScoreSteps(scored, weights);
        double area = 0;
        while (steps.Next())
        {
            var negatives = steps.StepRows - steps.StepPositives;
            area += negatives * (steps.Positives - 0.5 * steps.StepPositives);
        }

        return area / (steps.Positives * (steps.Rows - steps.Positives));
    }

    /// <summary>Precision and recall of alarms on the highest-scored share of the rows.</summary>
    /// <remarks>Of a step that the budget cuts, the positives count as if the alarms in it were drawn at random.</remarks>
    public static (double Precision, double Recall) AtAlarms(Scored scored, ReadOnlySpan<int> weights, double share)
    {
        double all = 0, positives = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            all += weights[i];
            if (scored.Labels[i] > 0.5f) positives += weights[i];
        }

        var budget = Math.Ceiling(share * all);
        var steps = new ScoreSteps(scored, weights);
        double hits = 0;
        while (steps.Rows < budget && steps.Next())
            hits += steps.StepPositives * Math.Min(1, (budget - (steps.Rows - steps.StepRows)) / steps.StepRows);
        return (hits / budget, positives == 0 ? double.NaN : hits / positives);
    }
}
