using System.Globalization;
using System.Text.RegularExpressions;

namespace Levain.Scoring.Observing;

/// <summary>Reads Prometheus' text.</summary>
internal static class Metrics
{
    /// <summary>The sum of all series of a name that carry some labels, NaN where there is none.</summary>
    public static double Value(string text, string name, params string[] labels)
    {
        var found = Regex.Matches(text, $@"^{name}(?:{{(?<labels>[^\n]*)}})? (?<value>\S+)", RegexOptions.Multiline)
            .Where(m => labels.All(l => m.Groups["labels"].Value.Contains($"=\"{l}\"", StringComparison.Ordinal))).ToList();
        return found.Count == 0 ? double.NaN : found.Sum(m => double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture));
    }
}
