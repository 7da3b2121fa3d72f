namespace Levain.Evaluating.Curves;

/// <summary>How many positives and negatives stand above each threshold; rows of one score are one step.</summary>
internal sealed class RankingSteps
{
    private readonly List<(double Score, int Positives, int Negatives)> steps = [];
    private readonly int positives;
    private readonly int negatives;

    public RankingSteps(Scored scored)
    {
        var (scores, labels) = (scored.Scores.ToArray(), scored.Labels.ToArray());
        Array.Sort(scores, labels);
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            if (labels[i] > 0.5f) positives++;
            else negatives++;
            if (i == 0 || scores[i - 1] != scores[i]) steps.Add((scores[i], positives, negatives));
        }
    }

    /// <summary>A point a threshold, from no alarm to alarms on all; empty where one of the classes is.</summary>
    public IReadOnlyList<CurvePoint> Roc() => positives == 0 || negatives == 0
        ? []
        :
        [
            new CurvePoint { X = 0, Y = 0, Threshold = null },
            .. steps.Select(s => new CurvePoint
            {
                X = (double)s.Negatives / negatives, Y = (double)s.Positives / positives, Threshold = s.Score,
            }),
        ];

    /// <summary>A point a threshold, from alarms on all to none; empty without positives.</summary>
    public IReadOnlyList<CurvePoint> PrecisionRecall() => positives == 0
        ? []
        :
        [
            .. steps.Select(s => new CurvePoint
            {
                X = (double)s.Positives / positives, Y = (double)s.Positives / (s.Positives + s.Negatives), Threshold = s.Score,
            }).Reverse(),
            new CurvePoint { X = 0, Y = 1, Threshold = null },
        ];
}
