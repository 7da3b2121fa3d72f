using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Validating;
using Levain.Validating.Changes;
using Levain.Validating.Contracts;
using Levain.Validating.Profiling;

namespace Levain.Registering;

/// <summary>Compares a candidate's rows with the committed profile of the champion that it would replace.</summary>
/// <remarks>Always with that profile, and never with what this checkout validated last: every checkout tells the same.</remarks>
internal sealed class DataChanges(Workspace workspace, StageServices services)
{
    private static readonly DataEvidence Nothing = new()
    {
        Accepted = 0,
        Quarantined = 0,
        Since = null,
        Compared = 0,
        Columns = [],
        ColumnsLeftOut = 0,
        Shifts = [],
        ShiftsLeftOut = 0,
    };

    private readonly SnapshotShelf shelf = new(workspace, services.Store);

    /// <param name="definition">Says which columns grow with every row.</param>
    /// <param name="champion">Null where there is none.</param>
    public DataEvidence Since(ModelDefinition definition, Champion? champion)
    {
        var report = services.Records.Get<ValidationReport>(definition.Name, ValidateStage.StageName).Facts;
        var known = Nothing with { Accepted = report.Accepted, Quarantined = report.Quarantined };
        if (champion is null || PastOf(champion) is not { } past) return known;
        var change = SnapshotComparison.Compare(past, Present(definition.Name, report), definition.Accept(new GrowingColumns()));
        var notable = change.Notable.OrderByDescending(s => s.Distance ?? Math.Abs(s.MissingNow - s.MissingBefore)).ToList();
        return known with
        {
            Since = past.Name,
            Compared = change.Shifts.Count,
            Columns = [.. change.Columns.Take(DataEvidence.Most)],
            ColumnsLeftOut = Math.Max(0, change.Columns.Count - DataEvidence.Most),
            Shifts = [.. notable.Take(DataEvidence.Most).Select(BriefNumbers.Of)],
            ShiftsLeftOut = Math.Max(0, notable.Count - DataEvidence.Most),
        };
    }

    // A profile that lies here and is of other rows than the champion's says nothing of it.
    private ComparedSnapshot? PastOf(Champion champion) =>
        shelf.Committed(champion.Model) is { } source
        && (source.Name.Snapshot, source.Name.AsOf) == (champion.Recipe.Snapshot, champion.Recipe.AsOf)
            ? shelf.Load(champion.Model, source)
            : null;

    private ComparedSnapshot Present(string model, ValidationReport report)
    {
        var path = Path.Combine(workspace.Model(model), ValidateStage.ProfileFile);
        var profile = Json.ReadFile<Profile>(
            path, workspace.Relative(path), Profile.CurrentSchema, $"Run --target=Validate --model={model} --force.");
        var snapshot = services.Records.Get<Snapshot>(model, FetchStage.StageName).Facts.Digest;
        return new ComparedSnapshot
        {
            Name = new SnapshotName { Snapshot = snapshot, AsOf = report.AsOf, Rows = report.Accepted },
            Profile = profile,
            IgnoredColumns = report.IgnoredColumns,
            Rows = null,
        };
    }

    private sealed class GrowingColumns : IDefinitionVisitor<IReadOnlySet<string>>
    {
        public IReadOnlySet<string> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
            where TRow : class
            where TFeatures : notnull => Contract<TRow>.Instance.GrowingColumns();
    }
}
