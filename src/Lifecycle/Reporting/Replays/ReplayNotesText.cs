using System.Globalization;
using Levain.Retraining.Replaying.Results;

namespace Levain.Reporting.Replays;

/// <summary>What must be known to read a replay, a sentence each.</summary>
internal static class ReplayNotesText
{
    public static IEnumerable<string> All(ReplayResult result)
    {
        yield return result.Beginning;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Rows:N0} rows of {result.From:yyyy-MM-dd} to {result.JudgedTo:yyyy-MM-dd} are judged by {result.Metric}, {(result.HigherIsBetter ? "more" : "less")} is better.");
        if (result.JudgedTo < result.To)
            yield return string.Create(CultureInfo.InvariantCulture, $"Days after {result.JudgedTo:yyyy-MM-dd} are played but not judged: their labels are not matured at the end of the data.");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Intervals hold 95% of {result.Draws:N0} draws of stretches of {result.BlockDays} days, the same for all policies; several comparisons are not corrected for their number.");
        if (result.LeftOut.Count > 0)
            yield return $"Rules of the gate that hang on the machine or on the image are left out: {string.Join("; ", result.LeftOut)}.";
    }
}
