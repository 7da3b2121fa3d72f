using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>What a row must be, read once from the attributes of a record.</summary>
internal sealed class Contract<TRow>
    where TRow : class
{
    private Contract(RowShape<TRow> shape, RuleList rules)
    {
        var columns = shape.Properties.Select(p => ColumnFactory.Make(p, rules)).ToList();
        (Shape, Columns, Rules) = (shape, columns, rules);
        RowRules = [.. shape.Predicates.Select(p => new RowRule<TRow>(rules.Add(ViolationCode.RuleBroken, p.Name, p.Asked.Sentence, p.Asked), p.Holds))];
        FieldCount = rules.Add(ViolationCode.FieldCount, "", "as many fields as the header");
        KeyColumns = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Role.HasFlag(ColumnRole.Key))];
        FeatureColumns = [.. Enumerable.Range(0, columns.Count).Where(i => (columns[i].Role & ColumnRole.NoFeature) == 0)];
        DuplicateKey = rules.Add(ViolationCode.DuplicateKey, string.Join(", ", KeyColumns.Select(k => columns[k].Name)), "one row a key", "Key");
    }

    /// <summary>The numbers of the columns that tell rows apart beside key, time and label.</summary>
    public int[] FeatureColumns { get; }

    /// <summary>The numbers of the columns that make the key.</summary>
    public int[] KeyColumns { get; }

    /// <summary>What the contract was read from.</summary>
    public RowShape<TRow> Shape { get; }

    /// <summary>The one contract of this row type, as reflection tells it.</summary>
    /// <exception cref="LevainException">The record does not make a contract.</exception>
    public static Contract<TRow> Instance => Holder.Value.Value;

    public IReadOnlyList<Column<TRow>> Columns { get; }

    /// <summary>All that a row can break, in the order of the columns.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules across columns.</summary>
    public IReadOnlyList<RowRule<TRow>> RowRules { get; }

    public Rule FieldCount { get; }

    public Rule DuplicateKey { get; }

    /// <summary>The rule that rows stand in the order of time; null where the contract names no time.</summary>
    public Rule? OutOfOrder { get; private init; }

    /// <summary>When a row came to be; null where the contract names no time.</summary>
    public Func<TRow, DateTime>? EventTime { get; private init; }

    /// <summary>The column that <see cref="EventTime"/> reads; null where the contract names no time.</summary>
    public string? EventTimeColumn { get; private init; }

    /// <summary>How many days the newest row may be older than the as-of date; 0 for no limit.</summary>
    public int FreshWithinDays { get; private init; }

    /// <summary>An entity of the training rows must not stand in the hold-out.</summary>
    public bool IsEntityDisjoint { get; private init; }

    /// <summary>Names the entity of a row; null where all rows are of one.</summary>
    public Func<TRow, string>? Entity { get; private init; }

    /// <summary>The label as a number: 0 and 1, the value, or the index of the class; null where there is none.</summary>
    public Func<TRow, float>? Label { get; private init; }

    /// <summary>The names of the classes by their index; empty where the label is no class.</summary>
    public IReadOnlyList<string> Classes { get; private init; } = [];

    /// <summary>When the label became known; null where it is known from the start.</summary>
    public Func<TRow, DateTime?>? LabelKnown { get; private init; }

    /// <summary>After how many days nearly all labels are known.</summary>
    public int MaturesInDays { get; private init; }

    /// <summary>What the label is and how late it comes; null where there is none.</summary>
    public LabelAttribute? LabelRule { get; private init; }

    /// <summary>The columns whose values move with every new row: key, unique values, event time and the label's.</summary>
    public IReadOnlySet<string> GrowingColumns() => Columns
        .Where(c => c.Unique is not null || (c.Role & (ColumnRole.Key | ColumnRole.EventTime | ColumnRole.LabelKnown)) != 0)
        .Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The contract of a shape.</summary>
    /// <exception cref="LevainException">The shape does not make a contract.</exception>
    public static Contract<TRow> Of(RowShape<TRow> shape)
    {
        var rules = new RuleList();
        var (time, label, known) = (
            Roles.Single<TRow, EventTimeAttribute>(shape), Roles.Single<TRow, LabelAttribute>(shape), Roles.Single<TRow, LabelKnownAttribute>(shape));
        var entity = Roles.Single<TRow, EntityAttribute>(shape);
        var (asked, given) = (time?.Find<EventTimeAttribute>(), label?.Find<LabelAttribute>());
        return new Contract<TRow>(shape, rules)
        {
            OutOfOrder = asked is null
                ? null
                : rules.Add(ViolationCode.OutOfOrder, "", "rows stand in the order of time", "EventTime", asked.OutOfOrder),
            EventTime = time is null ? null : TimeReader<TRow>.Of(time),
            EventTimeColumn = time?.Name,
            FreshWithinDays = asked?.FreshWithinDays ?? 0,
            IsEntityDisjoint = entity?.Find<EntityAttribute>()!.Disjoint ?? false,
            Entity = entity is null ? null : EntityReader<TRow>.Of(entity),
            Label = label is null ? null : NumberReader<TRow>.Of(label),
            Classes = label is null ? [] : ClassNames<TRow>.Of(label),
            LabelKnown = known is null ? null : KnownTime(known),
            LabelRule = given,
            MaturesInDays = given?.MaturesInDays ?? 0,
        };
    }

    private static Func<TRow, DateTime?> KnownTime(RowProperty<TRow> property) => property is RowValue<TRow, DateTime> { IsOptional: true } times
        ? times.Get
        : throw Roles.Unfit(property, "[LabelKnown]", "a DateTime?");

    private static class Holder
    {
        public static readonly Lazy<Contract<TRow>> Value = new(() => Of(ReflectedShape<TRow>.Read()));
    }
}
