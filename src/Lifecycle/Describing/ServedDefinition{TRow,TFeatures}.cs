using Levain.Definitions;
using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>What a service needs of a definition, with its types known.</summary>
internal sealed class ServedDefinition<TRow, TFeatures> : ServedDefinition
    where TRow : class
    where TFeatures : notnull
{
    private readonly TypedDefinition<TRow, TFeatures> definition;
    private readonly FeatureShape<TFeatures> features;
    private readonly Contract<TRow> contract;
    private readonly RowReader<TRow> rows;

    public ServedDefinition(TypedDefinition<TRow, TFeatures> definition, RowShape<TRow> row, FeatureShape<TFeatures> features)
    {
        (this.definition, this.features) = (definition, features);
        contract = Contract<TRow>.Of(row);
        rows = new RowReader<TRow>(contract);
    }

    public override string Name => definition.Name;

    public override ModelKind Kind => definition.Kind;

    public override IReadOnlyList<string> Slots => features.Slots;

    public override IReadOnlyList<string> Classes => contract.Classes;

    internal override ServedText Text => new(definition.Purpose, definition.Limits, definition.Unit);

    internal override IReadOnlyList<ServedColumn> Columns =>
        [.. contract.Columns.Select((c, i) => (Column: c, Index: i)).Where(c => RowReader<TRow>.IsServed(c.Column)).Select(c => Describe(c.Column, c.Index))];

    internal override IReadOnlyList<string> RowRules => [.. contract.RowRules.Select(r => r.Rule.Sentence)];

    internal override (int Most, int Needed) Past => (definition.Past - definition.Lead, definition.NeededPast);

    internal override RequestReader NewReader(int mostInstances) =>
        new RequestReader<TRow, TFeatures>(definition, contract, rows, features) { MostInstances = mostInstances };

    private ServedColumn Describe(Column<TRow> column, int index)
    {
        var property = contract.Shape.Properties[index];
        return new ServedColumn
        {
            Name = rows.Names.Shown[index],
            Form = column.Form,
            TypeName = column.TypeName,
            Categories = column.Categories,
            Role = column.Role,
            IsOptional = column.MayBeMissing,
            IsPersonal = column.IsPersonal,
            IsWhole = property is RowValue<TRow, int> or RowValue<TRow, long>,
            Time = property switch
            {
                RowValue<TRow, DateOnly> => ServedTime.Day,
                RowValue<TRow, DateTime> => ServedTime.Moment,
                _ => ServedTime.None,
            },
            Rules = [.. contract.Rules.Where(r => r.Column == column.Name && r.Attribute.Length > 0).Select(r => r.Sentence)],
            Constraints = [.. property.All<ConstraintAttribute>()],
        };
    }
}
