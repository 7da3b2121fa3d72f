using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Training;

/// <summary>The quantiles of a forecast's errors, wide enough for the next error and not only for those seen.</summary>
/// <remarks>
/// Split conformal prediction: of n errors the quantile is the one at (n + 1) times the level, rounded away from the
/// middle. Where errors come in no particular order, the next one lies at or below it with at least that probability.
/// </remarks>
internal static class ErrorQuantiles
{
    /// <summary>Label minus score at each of <see cref="QuantileLevels.All"/> that so many rows can tell.</summary>
    public static SortedDictionary<string, double> Of(IReadOnlyList<float> labels, float[] scores)
    {
        var errors = scores.Select((s, i) => (double)labels[i] - s).Order().ToArray();
        var quantiles = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (Array.Exists(errors, e => !double.IsFinite(e))) return quantiles;
        foreach (var level in QuantileLevels.All)
        {
            var place = Place(level, errors.Length);
            if (place >= 1 && place <= errors.Length) quantiles[Key(level)] = errors[place - 1];
        }

        return quantiles;
    }

    /// <summary>The quantile at a level; NaN where there is none.</summary>
    public static double At(IReadOnlyDictionary<string, double>? quantiles, double level) =>
        quantiles is not null && quantiles.TryGetValue(Key(level), out var quantile) ? quantile : double.NaN;

    /// <summary>The errors between which a share of all lies, as many below as above.</summary>
    public static (double Low, double High) Band(IReadOnlyDictionary<string, double>? quantiles, double share) =>
        (At(quantiles, (1 - share) / 2), At(quantiles, (1 + share) / 2));

    // Levels are multiples of 0.005: decimal numbers know them exactly.
    private static int Place(double level, int errors)
    {
        var place = (decimal)level * (errors + 1);
        return (int)(level < 0.5 ? Math.Floor(place) : Math.Ceiling(place));
    }

    private static string Key(double level) => ((decimal)level).ToString("0.###", CultureInfo.InvariantCulture);
}
