using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>Walks over examples in their order.</summary>
internal sealed class ExampleCursor(Examples examples, DataViewSchema schema, IEnumerable<DataViewSchema.Column> needed)
    : DataViewRowCursor
{
    private readonly HashSet<int> active = [.. needed.Select(c => c.Index)];
    private long position = -1;

    public override long Position => position;

    public override long Batch => 0;

    public override DataViewSchema Schema => schema;

    public override bool MoveNext()
    {
        if (position + 1 >= examples.Count) return false;
        position++;
        return true;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

    public override ValueGetter<DataViewRowId> GetIdGetter() =>
        (ref DataViewRowId id) => id = new DataViewRowId((ulong)position, 0);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        Delegate getter = column.Type switch
        {
            VectorDataViewType => (ValueGetter<VBuffer<float>>)Vector,
            BooleanDataViewType => (ValueGetter<bool>)((ref bool value) => value = Label > 0.5f),
            KeyDataViewType => (ValueGetter<uint>)((ref uint value) => value = (uint)Label + 1),
            _ => (ValueGetter<float>)((ref float value) => value = Label),
        };
        return (ValueGetter<TValue>)getter;
    }

    private float Label => examples.Labels[(int)position];

    private void Vector(ref VBuffer<float> buffer)
    {
        var editor = VBufferEditor.Create(ref buffer, examples.Width);
        examples.Vector((int)position).CopyTo(editor.Values);
        buffer = editor.Commit();
    }
}
