using Levain.Training;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.References;

public sealed class WatchedVectorsTests
{
    private static readonly string[] Slots = ["Amount", "Channel=Chip", "Channel=Online", "Channel=Cash", "IsNew"];
    private static readonly DateTime[] Days = [new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 3)];

    [Fact]
    public void A_feature_is_a_column_and_an_enumeration_is_one_too()
    {
        var columns = WatchedVectors.Of(Slots, []).Columns;
        Assert.Equal(["Amount", "Channel", "IsNew", "Score"], columns.Select(c => c.Name));
        Assert.Equal(["Chip", "Online", "Cash"], columns[1].Categories);
        Assert.Equal([ColumnKind.Number, ColumnKind.Category, ColumnKind.Number, ColumnKind.Number], columns.Select(c => c.Kind));
        Assert.Equal([ColumnSource.Feature, ColumnSource.Feature, ColumnSource.Feature, ColumnSource.Answer], columns.Select(c => c.Source));
    }

    [Fact]
    public void Every_class_has_a_column_of_its_own() =>
        Assert.Equal(["Size", "Score=Rose", "Score=Lily"], WatchedVectors.Of(["Size"], ["Rose", "Lily"]).Columns.Select(c => c.Name));

    [Fact]
    public void Neighbouring_enumerations_and_names_that_begin_alike_are_kept_apart()
    {
        var columns = WatchedVectors.Of(["A=x", "A=y", "B=x", "AB", "AB2=q"], []).Columns;
        Assert.Equal(["A", "B", "AB", "AB2", "Score"], columns.Select(c => c.Name));
        Assert.Equal([2, 1, 0, 1, 0], columns.Select(c => c.Categories.Count));
    }

    [Fact]
    public void Rows_become_columns()
    {
        float[] vectors = [5, 0, 1, 0, 1, float.NaN, 1, 0, 0, 0, float.PositiveInfinity, 0, 0, 0, 1];
        var table = WatchedVectors.Of(Slots, []).Table(Days, vectors, [0.25f, 0.5f, float.NaN]);
        Assert.Equal(3, table.Count);
        Assert.Equal(Days, table.Times);
        Assert.Equal([5, float.NaN, float.NaN], table.Values(0).ToArray());
        Assert.Equal([1, 0, 3], table.Values(1).ToArray());
        Assert.Equal([1, 0, 1], table.Values(2).ToArray());
        Assert.Equal([0.25f, 0.5f, float.NaN], table.Values(3).ToArray());
    }

    [Fact]
    public void Scores_of_classes_are_dealt_out()
    {
        var table = WatchedVectors.Of(["Size"], ["Rose", "Lily"]).Table(Days[..2], [1, 2], [0.1f, 0.9f, 0.7f, 0.3f]);
        Assert.Equal([0.1f, 0.7f], table.Values(1).ToArray());
        Assert.Equal([0.9f, 0.3f], table.Values(2).ToArray());
    }

    [Fact]
    public void Examples_are_read_as_they_are()
    {
        var examples = new Examples(Slots, []);
        examples.Add([5, 0, 0, 1, 0], 1, Days[0], 0);
        examples.Add([6, float.NaN, 0, 1, 0], 0, Days[1], 1);
        var table = WatchedVectors.Of(examples.Slots, examples.Classes).Table(examples, [0.5f, 0.75f]);
        Assert.Equal([2, float.NaN], table.Values(1).ToArray());
        Assert.Equal([0.5f, 0.75f], table.Values(3).ToArray());
        Assert.Equal([float.NaN, float.NaN], WatchedVectors.Of(Slots, []).Table(examples).Values(3).ToArray());
    }

    [Theory]
    [InlineData(9, 2, "slots")]
    [InlineData(10, 3, "answers")]
    public void Numbers_of_another_model_are_refused(int numbers, int scores, string what)
    {
        var thrown = Assert.Throws<LevainException>(
            () => WatchedVectors.Of(Slots, []).Table(Days[..2], new float[numbers], new float[scores]));
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("another model", thrown.Message, StringComparison.Ordinal);
    }
}
