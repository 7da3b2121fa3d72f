using Levain.Definitions;
using Levain.Evaluating;
using Microsoft.ML.Data;
using Xunit;

namespace Levain.Training;

public sealed class ExampleViewTests
{
    private static readonly Examples Three = ExampleTables.Of([[1, 2], [3, 4], [5, 6]], [0, 1, 2], "a", "b", "c");

    [Fact]
    public void Vectors_and_labels_come_in_their_order()
    {
        var view = new ExampleView(Three, ModelKind.Regression);
        Assert.Equal([1f, 2, 3, 4, 5, 6], view.GetColumn<VBuffer<float>>("Features").SelectMany(v => v.DenseValues()));
        Assert.Equal([0f, 1, 2], view.GetColumn<float>("Label"));
        Assert.Equal((3L, false), (view.GetRowCount()!.Value, view.CanShuffle));
    }

    [Fact]
    public void A_yes_is_a_boolean() =>
        Assert.Equal([false, true, true], new ExampleView(Three, ModelKind.Binary).GetColumn<bool>("Label"));

    [Fact]
    public void A_class_is_a_key_that_counts_from_one_and_knows_its_name()
    {
        var view = new ExampleView(Three, ModelKind.Multiclass);
        Assert.Equal([1u, 2, 3], view.GetColumn<uint>("Label"));
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema["Label"].GetKeyValues(ref names);
        Assert.Equal(["a", "b", "c"], names.DenseValues().Select(n => n.ToString()));
    }

    [Fact]
    public void Slots_keep_their_names()
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        new ExampleView(Three, ModelKind.Regression).Schema["Features"].GetSlotNames(ref names);
        Assert.Equal(["x0", "x1"], names.DenseValues().Select(n => n.ToString()));
    }

    [Fact]
    public void A_cursor_stops_at_the_end_and_stays_there()
    {
        var view = new ExampleView(Three, ModelKind.Regression);
        using var cursor = view.GetRowCursor([view.Schema["Label"]]);
        Assert.Equal(-1, cursor.Position);
        var seen = 0;
        while (cursor.MoveNext()) seen++;
        Assert.Equal((3, 2L, false), (seen, cursor.Position, cursor.MoveNext()));
        Assert.True(cursor.IsColumnActive(view.Schema["Label"]));
        Assert.False(cursor.IsColumnActive(view.Schema["Features"]));
    }

    [Fact]
    public void Many_cursors_are_one_so_that_the_order_of_rows_is_one() =>
        Assert.Single(new ExampleView(Three, ModelKind.Regression).GetRowCursorSet([], 8));
}
