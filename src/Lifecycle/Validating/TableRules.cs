using Levain.Validating.Contracts;

namespace Levain.Validating;

/// <summary>Rules about the table as a whole; each that is broken stops the pipeline.</summary>
internal static class TableRules
{
    public static IEnumerable<Violation> Check<TRow>(
        Contract<TRow> contract, IReadOnlyList<ColumnStatistics> statistics, long rows, long quarantined, double limit)
        where TRow : class
    {
        if (rows == quarantined)
            yield return Broken(ViolationCode.NoRows, "", "one good row or more", quarantined, rows);
        if (!(quarantined <= limit * rows))
            yield return Broken(
                ViolationCode.TooManyQuarantined, "", FormattableString.Invariant($"within the limit of {limit:P2} in quarantine"),
                quarantined, rows);
        for (var i = 0; i < statistics.Count; i++)
        {
            var column = contract.Columns[i];
            if (column.MayBeMissing && statistics[i].Missing > column.MissingUpTo * statistics[i].Rows)
                yield return Broken(
                    ViolationCode.TooManyMissing, column.Name,
                    FormattableString.Invariant($"within the tolerated share of {column.MissingUpTo:P2} missing"),
                    statistics[i].Missing, statistics[i].Rows);
        }
    }

    public static IEnumerable<Violation> CheckFreshness<TRow>(Contract<TRow> contract, DateTime? newest, DateOnly asOf)
        where TRow : class
    {
        if (contract.FreshWithinDays == 0 || newest is null) yield break;
        var age = asOf.DayNumber - DateOnly.FromDateTime(newest.Value).DayNumber;
        if (age <= contract.FreshWithinDays) yield break;
        var rule = FormattableString.Invariant(
            $"within {contract.FreshWithinDays} days of {asOf:yyyy-MM-dd}: the newest row is of {newest:yyyy-MM-dd}, {age} days before");
        yield return Broken(ViolationCode.Stale, "", rule, 1, 1);
    }

    private static Violation Broken(ViolationCode code, string column, string rule, long count, long rows) => new()
    {
        Code = code,
        Column = column,
        Rule = rule,
        Stops = true,
        Count = count,
        Share = rows == 0 ? 0 : (double)count / rows,
        First = [],
    };
}
