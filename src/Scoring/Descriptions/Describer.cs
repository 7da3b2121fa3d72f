using Levain.Definitions.Contracts;
using Levain.Describing;
using Levain.Scoring.Loading;
using Levain.Validating.Contracts;

namespace Levain.Scoring.Descriptions;

/// <summary>Tells of a loaded model and its contract.</summary>
internal static class Describer
{
    public static ModelDescription Of(LoadedModel model)
    {
        var (text, past) = (model.Definition.Text, model.Definition.Past);
        return new ModelDescription
        {
            Name = model.Definition.Name,
            Purpose = text.Purpose,
            Limits = text.Limits,
            Unit = text.Unit.Length == 0 ? null : text.Unit,
            Kind = model.Definition.Kind,
            Version = model.Champion.Version,
            Digest = model.Champion.Digest,
            Threshold = model.Champion.Threshold,
            Classes = model.Definition.Classes,
            Past = past.Most,
            NeededPast = past.Needed,
            Engine = model.Engine,
            Loaded = model.Loaded,
            Folder = model.Folder,
            Example = model.Example,
            Columns = [.. model.Definition.Columns.Select(Of)],
            RowRules = model.Definition.RowRules,
        };
    }

    private static ColumnDescription Of(ServedColumn column) => new()
    {
        Name = column.Name,
        Kind = KindOf(column),
        Categories = column.Form == FieldForm.Text ? column.Categories : [],
        IsOptional = column.IsOptional,
        IsPersonal = column.IsPersonal,
        Roles = [.. RolesOf(column.Role)],
        Rules = column.Rules,
        Minimum = Bound<AtLeastAttribute>(column, a => a.Bound, Math.Max),
        ExclusiveMinimum = Bound<AboveAttribute>(column, a => a.Bound, Math.Max),
        Maximum = Bound<AtMostAttribute>(column, a => a.Bound, Math.Min),
        ExclusiveMaximum = Bound<BelowAttribute>(column, a => a.Bound, Math.Min),
        MinLength = Errors<LengthAttribute>(column).FirstOrDefault()?.AtLeast,
        MaxLength = Errors<LengthAttribute>(column).FirstOrDefault()?.AtMost,
        Pattern = Errors<MatchesAttribute>(column).FirstOrDefault()?.Pattern,
        OneOf = Errors<OneOfAttribute>(column).FirstOrDefault(o => !o.IsOpen)?.Categories ?? [],
    };

    private static ValueKind KindOf(ServedColumn column) => column switch
    {
        { Form: FieldForm.Number, IsWhole: true } => ValueKind.Integer,
        { Form: FieldForm.Number } => ValueKind.Number,
        { Form: FieldForm.Boolean } => ValueKind.Boolean,
        { Time: ServedTime.Day } => ValueKind.Date,
        { Time: ServedTime.Moment } => ValueKind.Time,
        { Categories.Count: > 0 } => ValueKind.Category,
        _ => ValueKind.Text,
    };

    private static IEnumerable<string> RolesOf(ColumnRole role)
    {
        if (role.HasFlag(ColumnRole.Key)) yield return "key";
        if (role.HasFlag(ColumnRole.EventTime)) yield return "event time";
        if (role.HasFlag(ColumnRole.Entity)) yield return "entity";
    }

    private static double? Bound<TAttribute>(ServedColumn column, Func<TAttribute, double> bound, Func<double, double, double> tighter)
        where TAttribute : ConstraintAttribute =>
        Errors<TAttribute>(column).Select(bound).Where(double.IsFinite).Aggregate((double?)null, (a, b) => a is { } known ? tighter(known, b) : b);

    // A warning refuses no request.
    private static IEnumerable<TAttribute> Errors<TAttribute>(ServedColumn column)
        where TAttribute : ConstraintAttribute => column.Constraints.OfType<TAttribute>().Where(c => c.Severity == Severity.Error);
}
