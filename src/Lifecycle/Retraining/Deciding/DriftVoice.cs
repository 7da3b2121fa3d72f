using System.Globalization;
using Levain.Monitoring;

namespace Levain.Retraining.Deciding;

/// <summary>What the drift of columns says.</summary>
internal static class DriftVoice
{
    private const int Named = 5;

    public static Voice Of(DriftFindings drift)
    {
        if (drift.NotJudged is { } why) return Voice.Unknown(why);
        var alarms = drift.Alarms.OrderByDescending(c => c.Statistic ?? 0).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        var heard = drift.Columns.Count(c => c.LeftOut is null);
        if (alarms.Count == 0)
            return new(false, string.Create(CultureInfo.InvariantCulture, $"none of {heard} columns on {drift.Rows:N0} rows"));
        var more = alarms.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {alarms.Count - Named} more") : "";
        return new(true, string.Create(
            CultureInfo.InvariantCulture,
            $"{alarms.Count} of {heard} columns on {drift.Rows:N0} rows: {string.Join(", ", alarms.Take(Named).Select(One))}{more}"));
    }

    // The statistic is the size of the effect, the calibrated p-value how rare it is where nothing drifts.
    private static string One(ColumnDrift column) => string.Create(
        CultureInfo.InvariantCulture,
        $"{column.Name} ({(column.Test == "ChiSquare" ? "chi-square" : "KS")} {column.Statistic:0.####}, p {column.CalibratedPValue:0.####}{Psi(column)})");

    private static string Psi(ColumnDrift column) =>
        column.Psi is { } psi ? string.Create(CultureInfo.InvariantCulture, $", PSI {psi:0.####}") : "";
}
