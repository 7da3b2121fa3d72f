using Levain.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Levain.Evaluating;

/// <summary>Least squares on standardised features, with a trace of ridge so that twins among them do no harm.</summary>
internal static class RidgeRegression
{
    private const double Ridge = 1e-6;

    /// <summary>Learns from the first examples and answers the second, in the label's unit.</summary>
    public static float[] Score(Examples training, Examples asked)
    {
        var (mean, deviation) = Standard(training);
        var rows = Matrix<double>.Build.Dense(training.Count, training.Width, (r, c) => (training.Vector(r)[c] - mean[c]) / deviation[c]);
        var labels = Vector<double>.Build.Dense(training.Count, r => training.Labels[r]);
        var level = labels.Average();
        var gram = rows.TransposeThisAndMultiply(rows) + Matrix<double>.Build.DenseIdentity(training.Width) * (Ridge * training.Count);
        var weights = gram.Cholesky().Solve(rows.TransposeThisAndMultiply(labels - level));
        var scores = new float[asked.Count];
        for (var r = 0; r < scores.Length; r++)
        {
            var vector = asked.Vector(r);
            var score = level;
            for (var c = 0; c < vector.Length; c++) score += weights[c] * (vector[c] - mean[c]) / deviation[c];
            scores[r] = (float)score;
        }

        return scores;
    }

    private static (double[] Mean, double[] Deviation) Standard(Examples examples)
    {
        var (mean, deviation) = (new double[examples.Width], new double[examples.Width]);
        for (var c = 0; c < mean.Length; c++)
        {
            for (var r = 0; r < examples.Count; r++) mean[c] += examples.Vector(r)[c];
            mean[c] /= examples.Count;
            for (var r = 0; r < examples.Count; r++) deviation[c] += Math.Pow(examples.Vector(r)[c] - mean[c], 2);
            deviation[c] = Math.Sqrt(deviation[c] / examples.Count);
            if (deviation[c] == 0) deviation[c] = 1;
        }

        return (mean, deviation);
    }
}
