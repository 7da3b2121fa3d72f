using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Monitoring.References.Quieting;

namespace Levain.Monitoring.References;

/// <summary>Makes what travels with a champion, so that served rows can be judged without any others.</summary>
internal static class ReferenceMaker
{
    /// <exception cref="LevainException">The definition leaves out a feature that there is not.</exception>
    public static MonitoringReference Of(TrainedChampion made)
    {
        var (definition, watching) = (made.Definition, made.Definition.Watching);
        RefuseUnknown(watching.Autocorrelated, WatchedVectors.Of(made.Training.Slots, []).Columns, definition);
        // The service logs no features of personal rows, and none travel: the answers alone are watched.
        var vectors = WatchedVectors.Of(definition.Accept(new PersonalRows()) ? [] : made.Training.Slots, made.Training.Classes);
        var learnt = vectors.Table(made.Training);
        ReferenceSide[] sides =
        [
            ReferenceSide.Of(learnt, ColumnSource.Feature, watching.WindowDays),
            ReferenceSide.Of(vectors.Table(made.HoldOut, made.Scored.Scores), ColumnSource.Answer, watching.WindowDays),
        ];
        var shares = new ImportanceShares(made.Importances);
        ReferenceColumn[] columns = [.. sides.SelectMany(s => s.Columns).Select(c => Finish(c, shares, watching))];
        return new()
        {
            Schema = MonitoringReference.CurrentSchema,
            Champion = made.Champion,
            AsOf = made.AsOf,
            WindowDays = watching.WindowDays,
            FalseAlarmDays = watching.FalseAlarmDays,
            Level = new QuietLevel(sides, watching.FalseAlarmDays).Of(columns, definition.Seed),
            Columns = columns,
            HoldOut = made.Metrics,
            Calibration = definition.Kind == ModelKind.Binary ? Isotonic.Of(made.Scored) : null,
            Sample = ReferenceSample.Of(learnt, definition.Seed),
        };
    }

    private static ReferenceColumn Finish(ReferenceColumn column, ImportanceShares shares, WatchPolicy watching)
    {
        var share = shares.Of(column.Column.Name);
        var reason = watching.Autocorrelated.Contains(column.Column.Name) ? Reasons.Autocorrelated
            : share < watching.LeastImportance ? Reasons.Unimportant : column.LeftOut;
        return column with { Importance = share, LeftOut = reason };
    }

    private static void RefuseUnknown(IReadOnlyList<string> named, IReadOnlyList<WatchedColumn> columns, ModelDefinition definition)
    {
        string[] known = [.. columns.Where(c => c.Source == ColumnSource.Feature).Select(c => c.Name)];
        if (named.FirstOrDefault(n => !known.Contains(n)) is not { } unknown) return;
        throw new LevainException(
            $"{definition.GetType().Name}.Watching leaves out '{unknown}', which is no feature of {definition.Name}. "
            + $"Its features are {string.Join(", ", known)}: correct the name.");
    }
}
