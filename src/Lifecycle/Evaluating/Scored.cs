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
}
