namespace Levain.Evaluating.Measures;

/// <summary>Means over rows that count several times or not at all.</summary>
internal static class WeightedMean
{
    /// <summary>NaN where no row counts.</summary>
    /// <remarks>Four sums that do not wait for each other; their order is fixed, so the last bit is the same on every machine.</remarks>
    public static double Of(double[] values, int[] weights)
    {
        double a = 0, b = 0, c = 0, d = 0;
        long rows = 0;
        var i = 0;
        for (; i + 3 < values.Length; i += 4)
        {
            a += weights[i] * values[i];
            b += weights[i + 1] * values[i + 1];
            c += weights[i + 2] * values[i + 2];
            d += weights[i + 3] * values[i + 3];
            rows += weights[i] + weights[i + 1] + weights[i + 2] + weights[i + 3];
        }

        for (; i < values.Length; i++)
        {
            a += weights[i] * values[i];
            rows += weights[i];
        }

        return (a + b + (c + d)) / rows;
    }

    /// <summary>The mean squared distance from the mean.</summary>
    public static double Variance(double[] values, int[] weights)
    {
        var mean = Of(values, weights);
        double sum = 0;
        long rows = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var off = values[i] - mean;
            sum += weights[i] * off * off;
            rows += weights[i];
        }

        return sum / rows;
    }

    /// <summary>The mean over classes, each with the mean of its own rows; classes without rows are left out.</summary>
    public static double OverClasses(double[] values, float[] labels, int classes, int[] weights)
    {
        Span<double> sums = stackalloc double[classes], rows = stackalloc double[classes];
        for (var i = 0; i < values.Length; i++)
        {
            sums[(int)labels[i]] += weights[i] * values[i];
            rows[(int)labels[i]] += weights[i];
        }

        double sum = 0;
        var found = 0;
        for (var c = 0; c < classes; c++)
        {
            if (rows[c] == 0) continue;
            sum += sums[c] / rows[c];
            found++;
        }

        return sum / found;
    }
}
