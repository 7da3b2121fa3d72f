using Levain.Definitions.Contracts;
using Levain.Validating.Contracts;

namespace Levain.Validating;

/// <summary>Rules about the table as a whole; each that is broken stops the pipeline.</summary>
internal static class TableRules
{
    public static IEnumerable<Violation> Check<TRow>(ContractPass<TRow> pass, double limit)
        where TRow : class
    {
        if (pass.Rows == pass.Quarantined)
            yield return Broken(ViolationCode.NoRows, "one good row or more", pass.Quarantined, pass.Rows);
        if (!(pass.Quarantined <= limit * pass.Rows))
            yield return Broken(
                ViolationCode.TooManyQuarantined, FormattableString.Invariant($"within the limit of {limit:P2} in quarantine"),
                pass.Quarantined, pass.Rows);
        var columns = Contract<TRow>.Instance.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var (missing, rows) = pass.MissingIn(i);
            if (!columns[i].MayBeMissing || missing <= columns[i].MissingUpTo * rows) continue;
            var rule = FormattableString.Invariant($"within the tolerated share of {columns[i].MissingUpTo:P2} missing");
            yield return Broken(ViolationCode.TooManyMissing, rule, missing, rows) with { Column = columns[i].Name, Attribute = "Missing" };
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
        yield return Broken(ViolationCode.Stale, rule, 1, 1) with { Column = contract.EventTimeColumn!, Attribute = "EventTime" };
    }

    private static Violation Broken(ViolationCode code, string rule, long count, long rows) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Column = "",
        Rule = rule,
        Attribute = "",
        Stops = true,
        Count = count,
        Share = rows == 0 ? 0 : (double)count / rows,
        First = [],
    };
}
