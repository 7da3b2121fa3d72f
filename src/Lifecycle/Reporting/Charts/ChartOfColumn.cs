using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>Chooses how a column's numbers are shown: value by value, over dates, on a plain or a logarithmic axis.</summary>
internal static class ChartOfColumn
{
    private const int MostBands = 20;

    // Half of the values above the median, as far away as this times the half below: a plain axis shows one spike.
    private const double Skewed = 3;

    /// <returns>Null where there are no numbers to show.</returns>
    public static Chart? Of(ColumnProfile column) => column switch
    {
        { IsPersonal: true } or { Quantiles: null } or { Present: 0 } => null,
        _ when column.Points.Count <= MostBands && column.Distinct.Estimate <= MostBands => Bands.Of(column),
        { Kind: ColumnKind.Time } => OnEdges.Of(column, CalendarEdges.Of(column)),
        _ when IsSkewed(column) => OnEdges.Of(column, LogarithmicEdges.Of(column)),
        _ => OnEdges.Of(column, LinearEdges.Of(column)),
    };

    private static bool IsSkewed(ColumnProfile column)
    {
        var (low, middle, high) = (column.Quantile(0.05)!.Value, column.Quantile(0.5)!.Value, column.Quantile(0.95)!.Value);
        return column.Minimum > 0 && column.Maximum >= 50 * column.Minimum && high - middle > Skewed * (middle - low);
    }
}
