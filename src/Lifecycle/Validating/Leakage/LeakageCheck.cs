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
    private readonly Side[] sides = [.. sample.Rows.Select(r => plan.SideOf(r.Time, r.Key))];

    public IEnumerable<Violation> Violations(ColumnSample<TRow> columns)
    {
        Func<IEnumerable<Violation?>>[] questions =
            [() => [Rows()], () => [Entities()], () => [Times()], () => [Contradictions()], () => [Share()], () => Columns(columns)];
        return questions.AsParallel().AsOrdered().SelectMany(q => q().ToList()).OfType<Violation>().ToList();
    }

    private Violation? Rows()
    {
        var both = Shared(r => r.Features);
        var share = (double)both.Count / HoldOutCount;
        if (!(share > NotableOverlap)) return null;
        var stops = share > definition.Leakage.RowOverlap;
        return Found(ViolationCode.RowOverlap, stops, both, HoldOutCount) with
        {
            Rule = FormattableString.Invariant(
                $"unknown to the training rows but for {(stops ? definition.Leakage.RowOverlap : NotableOverlap):P1} of the hold-out"),
        };
    }

    private Violation? Entities()
    {
        if (contract.Entity is null || (!contract.IsEntityDisjoint && definition.HoldOut.Period is not null)) return null;
        var both = Shared(r => r.Entity);
        if (both.Count == 0) return null;
        return Found(ViolationCode.EntityOverlap, contract.IsEntityDisjoint, both, HoldOutCount) with
        {
            Column = contract.Columns.First(c => c.Role.HasFlag(ColumnRole.Entity)).Name,
            Rule = "of entities that the training rows do not have",
            Attribute = "Entity",
        };
    }

    private Violation? Times()
    {
        if (contract.EventTime is null || definition.HoldOut.Period is not null) return null;
        var newest = DateTime.MinValue;
        for (var i = 0; i < sides.Length; i++)
            if (sides[i] == Side.Training && sample.Rows[i].Time > newest)
                newest = sample.Rows[i].Time;
        var older = Where(i => sides[i] == Side.HoldOut && sample.Rows[i].Time < newest);
        return older.Count == 0
            ? null
            : Found(ViolationCode.TimeOverlap, stops: false, older, HoldOutCount) with
            {
                Rule = "later than all training rows: rows drawn by key are judged with knowledge of later days",
                Column = contract.EventTimeColumn!,
                Attribute = "EventTime",
            };
    }

    private Violation? Contradictions()
    {
        if (contract.Label is null) return null;
        var labels = new Dictionary<ulong, float>(sides.Length);
        var contradicted = new HashSet<ulong>();
        foreach (var row in sample.Rows)
            if (IsKnown(row) && !labels.TryAdd(row.Features, row.Label) && labels[row.Features] != row.Label)
                contradicted.Add(row.Features);
        var twins = Where(i => IsKnown(sample.Rows[i]) && contradicted.Contains(sample.Rows[i].Features));
        return (double)twins.Count / KnownCount > NotableContradictions
            ? Found(ViolationCode.ContradictingLabels, stops: false, twins, KnownCount) with
            {
                Rule = "of one label where all other columns are the same",
                Column = LabelColumn,
                Attribute = "Label",
            }
            : null;
    }

    private Violation? Share()
    {
        if (contract.LabelRule is not { } asked || definition.Kind != ModelKind.Binary || KnownCount == 0) return null;
        var positives = sample.Rows.Count(r => IsKnown(r) && r.Label > 0.5f);
        var share = (double)positives / KnownCount;
        if (share >= asked.PositivesAtLeast && share <= asked.PositivesAtMost) return null;
        return Found(ViolationCode.LabelShare, stops: true, [], KnownCount) with
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
        var scored = columns.Columns(until).AsParallel().AsOrdered().Select(c => (Column: c, Score: c.Score(definition.Kind)));
        foreach (var (column, score) in scored)
        {
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

    private int HoldOutCount => sides.Count(s => s == Side.HoldOut);

    private int KnownCount => sample.Rows.Count(IsKnown);

    private bool IsKnown(SampledRow row) => contract.EventTime is null || row.Time < plan.HoldOutEnd;

    // The rows of the hold-out whose name a training row has, too. The hold-out is the smaller side.
    private List<SampledRow> Shared(Func<SampledRow, ulong> nameOf)
    {
        var (kept, both) = (new HashSet<ulong>(HoldOutCount), new HashSet<ulong>());
        for (var i = 0; i < sides.Length; i++)
            if (sides[i] == Side.HoldOut)
                kept.Add(nameOf(sample.Rows[i]));
        for (var i = 0; i < sides.Length; i++)
            if (sides[i] == Side.Training && kept.Contains(nameOf(sample.Rows[i])))
                both.Add(nameOf(sample.Rows[i]));
        return Where(i => sides[i] == Side.HoldOut && both.Contains(nameOf(sample.Rows[i])));
    }

    private List<SampledRow> Where(Predicate<int> condition)
    {
        List<SampledRow> rows = [];
        for (var i = 0; i < sides.Length; i++)
            if (condition(i))
                rows.Add(sample.Rows[i]);
        return rows;
    }

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
