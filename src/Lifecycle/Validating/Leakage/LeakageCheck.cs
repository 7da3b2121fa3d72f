using Levain.Datasets;
using Levain.Definitions;
using Levain.Definitions.Contracts;
using Levain.Validating.Contracts;

namespace Levain.Validating.Leakage;

/// <summary>Asks whether the rows to judge by are known beforehand, and whether the labels can be believed.</summary>
/// <param name="definition">Says how rows are split and what is too much.</param>
/// <param name="plan">The split as of the day of the run.</param>
/// <param name="sample">The rows to compare.</param>
/// <param name="nameOf">Names a file by its number.</param>
internal sealed class LeakageCheck<TRow>(ModelDefinition definition, SplitPlan plan, RowSample<TRow> sample, Func<int, string> nameOf)
    where TRow : class
{
    // A few rows that chance made alike are no finding.
    private const double NotableOverlap = 0.01, NotableContradictions = 0.001;
    private readonly Contract<TRow> contract = Contract<TRow>.Instance;
    private readonly List<SampledRow> training = [.. sample.Rows.Where(r => plan.SideOf(r.Time, r.Key) == Side.Training)];
    private readonly List<SampledRow> holdOut = [.. sample.Rows.Where(r => plan.SideOf(r.Time, r.Key) == Side.HoldOut)];

    public IEnumerable<Violation> Violations(ColumnSample<TRow> columns) =>
        new[] { Rows(), Entities(), Times(), Contradictions(), Share() }.OfType<Violation>().Concat(Columns(columns));

    private Violation? Rows()
    {
        var known = training.Select(r => r.Features).ToHashSet();
        var both = holdOut.FindAll(r => known.Contains(r.Features));
        var share = (double)both.Count / holdOut.Count;
        if (!(share > NotableOverlap)) return null;
        var stops = share > definition.Leakage.RowOverlap;
        return Found(ViolationCode.RowOverlap, stops, both, holdOut.Count) with
        {
            Rule = FormattableString.Invariant($"unknown to the training rows but for {(stops ? definition.Leakage.RowOverlap : NotableOverlap):P1} of the hold-out"),
        };
    }

    private Violation? Entities()
    {
        if (contract.Entity is null || (!contract.IsEntityDisjoint && definition.HoldOut.Period is not null)) return null;
        var known = training.Select(r => r.Entity).ToHashSet();
        var both = holdOut.FindAll(r => known.Contains(r.Entity));
        if (both.Count == 0) return null;
        return Found(ViolationCode.EntityOverlap, contract.IsEntityDisjoint, both, holdOut.Count) with
        {
            Column = contract.Columns.First(c => c.Role.HasFlag(ColumnRole.Entity)).Name,
            Rule = "of entities that the training rows do not have",
            Attribute = "Entity",
        };
    }

    private Violation? Times()
    {
        if (contract.EventTime is null || definition.HoldOut.Period is not null || training.Count == 0) return null;
        var newest = training.Max(r => r.Time);
        var older = holdOut.FindAll(r => r.Time < newest);
        return older.Count == 0
            ? null
            : Found(ViolationCode.TimeOverlap, stops: false, older, holdOut.Count) with
            {
                Rule = "later than all training rows: rows drawn by key are judged with knowledge of later days",
                Column = contract.EventTimeColumn!,
                Attribute = "EventTime",
            };
    }

    private Violation? Contradictions()
    {
        if (contract.Label is null) return null;
        var known = sample.Rows.Where(r => r.Time < plan.HoldOutEnd || contract.EventTime is null).ToList();
        var twins = known.GroupBy(r => r.Features).Where(g => g.Select(r => r.Label).Distinct().Skip(1).Any()).SelectMany(g => g).ToList();
        var share = (double)twins.Count / known.Count;
        return share > NotableContradictions
            ? Found(ViolationCode.ContradictingLabels, stops: false, twins, known.Count) with
            {
                Rule = "of one label where all other columns are the same",
                Column = LabelColumn,
                Attribute = "Label",
            }
            : null;
    }

    private Violation? Share()
    {
        if (contract.LabelRule is not { } asked || definition.Kind != ModelKind.Binary) return null;
        var known = sample.Rows.Where(r => r.Time < plan.HoldOutEnd || contract.EventTime is null).ToList();
        var positives = known.Count(r => r.Label > 0.5f);
        var share = (double)positives / known.Count;
        if (known.Count == 0 || (share >= asked.PositivesAtLeast && share <= asked.PositivesAtMost)) return null;
        return Found(ViolationCode.LabelShare, stops: true, [], known.Count) with
        {
            Rule = FormattableString.Invariant($"positive in {asked.PositivesAtLeast:P2} to {asked.PositivesAtMost:P2} of the rows whose labels are known"),
            Column = LabelColumn,
            Attribute = "Label",
            Count = positives * sample.OneIn,
            Share = share,
        };
    }

    private IEnumerable<Violation> Columns(ColumnSample<TRow> columns)
    {
        var until = contract.EventTime is null ? DateTime.MaxValue : plan.HoldOutEnd;
        foreach (var column in columns.Columns(until))
        {
            var score = column.Score(definition.Kind);
            if (!(score >= definition.Leakage.OneColumn)) continue;
            yield return Found(ViolationCode.LabelLeak, stops: true, [], column.Values.Count) with
            {
                Rule = FormattableString.Invariant(
                    $"unable to tell the label alone: on {column.Values.Count:N0} rows it does with {score:0.000} of {definition.Leakage.OneColumn:0.000}"),
                Column = column.Name,
                Count = column.Values.Count,
                Share = score,
            };
        }
    }

    private string LabelColumn => contract.Columns.First(c => c.Role.HasFlag(ColumnRole.Label)).Name;

    private Violation Found(ViolationCode code, bool stops, List<SampledRow> rows, int of) => new()
    {
        Code = code,
        Severity = stops ? Severity.Error : Severity.Warning,
        Column = "",
        Rule = "",
        Attribute = "",
        Stops = stops,
        Count = rows.Count * sample.OneIn,
        Share = of == 0 ? 0 : (double)rows.Count / of,
        First = [.. rows.Take(5).Select(r => new Example { File = nameOf(r.Place.File), Line = r.Place.Line, Value = "" })],
    };
}
