using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating.Changes;
using Levain.Validating.Contracts;
using Levain.Validating.Leakage;
using Levain.Validating.Profiling;
using Levain.Validating.Rows;

namespace Levain.Validating;

/// <summary>Holds a snapshot against its contract and writes what was found.</summary>
internal sealed class Validation(Workspace workspace, Snapshot snapshot, StageWork work, IValidationPages pages)
    : IDefinitionVisitor<Task<ValidationReport>>
{
    /// <summary>What the snapshot is compared with; null where there is nothing.</summary>
    public ComparedSnapshot? Past { get; init; }

    public async Task<ValidationReport> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
        where TRow : class
        where TFeatures : notnull
    {
        RefuseTimeless<TRow>(definition);
        var known = KnownFaults.None;
        using (var first = new ContractPass<TRow>(workspace, snapshot, work, known))
        {
            known = await first.RunAsync();
            if (!known.Any) return Report(definition, first);
        }

        // Rows that repeat a key are known now: with them the pass is made again.
        using var second = new ContractPass<TRow>(workspace, snapshot, work, known);
        await second.RunAsync();
        return Report(definition, second);
    }

    private ValidationReport Report<TRow>(ModelDefinition definition, ContractPass<TRow> pass)
        where TRow : class
    {
        RefuseEarly(pass.Rows, pass.First);
        var asOf = work.Options.AsOf ?? DateOnly.FromDateTime(pass.Newest ?? DateTime.MinValue);
        Violation[] violations =
        [
            .. TableRules.Check(pass, definition.QuarantineLimit),
            .. TableRules.CheckFreshness(Contract<TRow>.Instance, pass.Newest, asOf),
            .. pass.Tally.Violations(pass.Rows),
            // Without a good row there is no day to split at.
            .. pass.Rows == pass.Quarantined ? [] : Leaks(definition, pass, asOf),
        ];
        var profile = pass.Profile();
        var report = new ValidationReport
        {
            Contract = typeof(TRow).Name,
            AsOf = asOf,
            Oldest = pass.Oldest,
            Newest = pass.Newest,
            Rows = pass.Rows,
            Accepted = pass.Rows - pass.Quarantined,
            Quarantined = pass.Quarantined,
            QuarantineLimit = definition.QuarantineLimit,
            Violations = Violation.InOrder(violations),
            IgnoredColumns = pass.Ignored,
            Change = Change(pass, profile, asOf),
            Passed = !violations.Any(v => v.Stops),
        };
        Write(new ValidationPageFacts(work.Model, snapshot, report, profile));
        return report;
    }

    private void Write(ValidationPageFacts facts)
    {
        File.WriteAllText(work.Output(ValidateStage.ProfileFile), Json.Write(facts.Profile));
        foreach (var (name, text) in pages.Write(facts)) File.WriteAllText(work.Output(name), text);
    }

    private IEnumerable<Violation> Leaks<TRow>(ModelDefinition definition, ContractPass<TRow> pass, DateOnly asOf)
        where TRow : class
    {
        var plan = new SplitPlan(definition, asOf, Contract<TRow>.Instance.MaturesInDays);
        return new LeakageCheck<TRow>(definition, plan, pass.Sample, i => snapshot.Files[i].Name).Violations(pass.Columns);
    }

    private SnapshotChange? Change<TRow>(ContractPass<TRow> pass, Profile profile, DateOnly asOf)
        where TRow : class
    {
        if (Past is null) return null;
        var present = new ComparedSnapshot
        {
            Name = new SnapshotName { Snapshot = snapshot.Digest, AsOf = asOf, Rows = profile.Rows },
            Profile = profile,
            IgnoredColumns = pass.Ignored,
            Rows = work.Output(ValidateStage.RowsFile),
        };
        return SnapshotComparison.Compare(Past, present, Contract<TRow>.Instance.GrowingColumns());
    }

    private void RefuseTimeless<TRow>(ModelDefinition definition)
        where TRow : class
    {
        if (Contract<TRow>.Instance.EventTime is null && work.Options.AsOf is not null)
            throw new LevainException(
                $"--as-of has no meaning for {definition.Name}: its contract {typeof(TRow).Name} names no time. "
                + "Put [EventTime] on a column, or choose other models with --model.");
    }

    private void RefuseEarly(long rows, DateTime? first)
    {
        if (rows > 0 || first is null || work.Options.AsOf is not { } asOf) return;
        throw new LevainException(FormattableString.Invariant(
            $"--as-of={asOf:yyyy-MM-dd} lies before the first row of {snapshot.Dataset}, {first:yyyy-MM-dd}. Take a later date."));
    }
}
