using Levain.Definitions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>Examples as ML.NET reads them: the columns <c>Features</c> and <c>Label</c>.</summary>
internal sealed class ExampleView : IDataView
{
    public const string Features = "Features";
    public const string Label = "Label";
    private readonly Examples examples;

    public ExampleView(Examples examples, ModelKind kind)
    {
        this.examples = examples;
        Schema = SchemaOf(examples, kind);
    }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => examples.Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new ExampleCursor(examples, Schema, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(
        IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private static DataViewSchema SchemaOf(Examples examples, ModelKind kind)
    {
        var names = new DataViewSchema.Annotations.Builder();
        names.Add("SlotNames", new VectorDataViewType(TextDataViewType.Instance, examples.Width), Texts(examples.Slots));
        var schema = new DataViewSchema.Builder();
        schema.AddColumn(Features, new VectorDataViewType(NumberDataViewType.Single, examples.Width), names.ToAnnotations());
        if (kind == ModelKind.Multiclass)
        {
            var classes = new DataViewSchema.Annotations.Builder();
            classes.Add(
                "KeyValues", new VectorDataViewType(TextDataViewType.Instance, examples.Classes.Count), Texts(examples.Classes));
            schema.AddColumn(Label, new KeyDataViewType(typeof(uint), examples.Classes.Count), classes.ToAnnotations());
        }
        else
        {
            DataViewType type = kind == ModelKind.Binary ? BooleanDataViewType.Instance : NumberDataViewType.Single;
            schema.AddColumn(Label, type);
        }

        return schema.ToSchema();
    }

    private static ValueGetter<VBuffer<ReadOnlyMemory<char>>> Texts(IReadOnlyList<string> texts)
    {
        var values = texts.Select(t => t.AsMemory()).ToArray();
        return (ref VBuffer<ReadOnlyMemory<char>> buffer) => buffer = new VBuffer<ReadOnlyMemory<char>>(values.Length, values);
    }
}
