using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Contracts;

namespace Levain.Validating;

/// <summary>One pass over a snapshot: all violations of all rules, the profile, the quarantine.</summary>
internal sealed class Validation(Workspace workspace, Snapshot snapshot, StageWork work) : IDefinitionVisitor<ValidationReport>
{
    private readonly ViolationTally tally = new();
    private long rows, accepted;
    private DateTime? oldest, newest;

    public ValidationReport Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        var contract = Contract<TRow>.Instance;
        if (contract.EventTime is null && work.Options.AsOf is not null)
            throw new LevainException(
                $"--as-of has no meaning for {definition.Name}: its contract {typeof(TRow).Name} names no time. "
                + "Put [EventTime] on a column, or choose other models with --model.");
        var reader = new ContractReader<TRow>(workspace, snapshot, work.Options.AsOf);
        using var quarantine = new Quarantine(work.Output(ValidateStage.QuarantineFile));
        foreach (var row in reader.Read()) Take(row, contract, quarantine);
        RefuseEarly(reader.Oldest);
        var asOf = work.Options.AsOf ?? DateOnly.FromDateTime(newest ?? DateTime.MinValue);
        List<Violation> violations =
        [
            .. TableRules.Check(contract, reader.Statistics, rows, quarantine.Rows, definition.QuarantineLimit),
            .. TableRules.CheckFreshness(contract, newest, asOf),
            .. tally.Violations(rows),
        ];
        return new ValidationReport
        {
            AsOf = asOf,
            Oldest = oldest,
            Newest = newest,
            Rows = rows,
            Accepted = accepted,
            Quarantined = quarantine.Rows,
            QuarantineLimit = definition.QuarantineLimit,
            Violations = violations,
            Columns = Profiles(contract, reader.Statistics),
            IgnoredColumns = reader.Ignored,
            Passed = !violations.Exists(v => v.Stops),
        };
    }

    private void Take<TRow>(ReadRow<TRow> row, Contract<TRow> contract, Quarantine quarantine)
        where TRow : class
    {
        if (++rows % 4096 == 0)
        {
            work.Cancellation.ThrowIfCancellationRequested();
            work.Progress.Report((double)rows / Math.Max(rows, snapshot.Rows));
        }

        if (row.Row is null)
        {
            foreach (var fault in row.Faults) tally.Add(fault, row.File, row.Line);
            quarantine.Add(row);
            return;
        }

        accepted++;
        if (contract.EventTime is null) return;
        newest = contract.EventTime(row.Row);
        oldest ??= newest;
    }

    private void RefuseEarly(DateTime? first)
    {
        if (rows > 0 || first is null || work.Options.AsOf is not { } asOf) return;
        throw new LevainException(FormattableString.Invariant(
            $"--as-of={asOf:yyyy-MM-dd} lies before the first row of {snapshot.Dataset}, {first:yyyy-MM-dd}. Take a later date."));
    }

    private static ColumnProfile[] Profiles<TRow>(Contract<TRow> contract, IReadOnlyList<ColumnStatistics> statistics)
        where TRow : class =>
    [
        .. contract.Columns.Select((column, i) => new ColumnProfile
        {
            Name = column.Name,
            Type = column.TypeName,
            Missing = statistics[i].Missing,
            Minimum = statistics[i].Numbers == 0 ? null : statistics[i].Minimum,
            Maximum = statistics[i].Numbers == 0 ? null : statistics[i].Maximum,
            Mean = statistics[i].Numbers == 0 ? null : statistics[i].Mean,
        }),
    ];
}
