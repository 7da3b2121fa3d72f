using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Labels and one contender's scores on the same rows.</summary>
/// <param name="Labels">0 and 1, the value, or the index of the class.</param>
/// <param name="Scores">Row by row: the value, the probability of yes, or a probability for each class.</param>
/// <param name="Classes">Scores a row; 1 where there are no classes.</param>
internal sealed record Scored(float[] Labels, float[] Scores, int Classes)
{
    public int Count => Labels.Length;

    /// <summary>The same on some of the rows, named by their places.</summary>
    public Scored On(int[] rows) => this with
    {
        Labels = Array.ConvertAll(rows, r => Labels[r]),
        Scores = [.. rows.SelectMany(r => new ArraySegment<float>(Scores, r * Classes, Classes))],
    };

    /// <summary>Scores from here on are alarms; NaN where no threshold was chosen.</summary>
    public double Threshold { get; init; } = double.NaN;

    /// <summary>By level: what is added to a score to bound the label from above; see <see cref="OperatingPoint.ErrorQuantiles"/>.</summary>
    public IReadOnlyDictionary<string, double>? Quantiles { get; init; }

    /// <summary>The mean absolute error of the naive forecast over the training examples; NaN where there is none.</summary>
    public double NaiveError { get; init; } = double.NaN;

    /// <summary>The most probable class of a row, of equal ones the first; -1 where a probability is NaN.</summary>
    public int Told(int row)
    {
        var scores = Scores.AsSpan(row * Classes, Classes);
        var best = 0;
        for (var c = 0; c < scores.Length; c++)
        {
            if (float.IsNaN(scores[c])) return -1;
            if (scores[c] > scores[best]) best = c;
        }

        return best;
    }

    /// <summary>The same scores with what was fixed before the hold-out was seen.</summary>
    public Scored At(OperatingPoint? point) => this with
    {
        Threshold = point?.Threshold ?? double.NaN,
        Quantiles = point?.ErrorQuantiles,
        NaiveError = point?.NaiveError ?? double.NaN,
    };
}
