using Levain.Stages;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class PersonalColumnTests
{
    private static readonly string[] Names = ["Ada", "Bob", "Ada"];

    public static TheoryData<ColumnKind> Kinds => [.. Enum.GetValues<ColumnKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_of_the_values_is_kept(ColumnKind kind)
    {
        var found = Filled(kind).ToProfile();
        Assert.Equal((4, 1, 2), (found.Count, found.Missing, found.Distinct.Estimate));
        Assert.Equal((null, null, null, null), (found.Minimum, found.Maximum, found.Mean, found.Variance));
        Assert.Equal((null, null, null, null), (found.Quantiles, found.Histogram, found.Top, found.Distinct.Registers));
        Assert.All(Names.Append("815"), n => Assert.DoesNotContain(n, Json.Write(found), StringComparison.Ordinal));
    }

    [Fact]
    public void Lanes_of_one_pass_count_different_values_together()
    {
        var whole = Columns.Text(["Ada", "Bob"], personal: true);
        whole.Merge(Columns.Text(["Eve", "Bob"], personal: true));
        Assert.Equal(3, whole.ToProfile().Distinct.Estimate);
    }

    [Fact]
    public void Of_saved_profiles_the_greater_number_of_different_values_stands()
    {
        var merged = ColumnProfile.Merge([Columns.Text(Names, personal: true).ToProfile().Again(), Columns.Text(["Eve"], personal: true).ToProfile()]);
        Assert.Equal((8, 4, 2), (merged.Count, merged.Missing, merged.Distinct.Estimate));
        Assert.Equal(merged, ColumnProfile.Merge([merged.Again()]));
    }

    private static ColumnSketch Filled(ColumnKind kind)
    {
        var sketch = new ColumnSketch(new("who", "private", kind, IsPersonal: true) { Categories = Names[..2] });
        if (kind == ColumnKind.Category) sketch.AddCategories([0, 1, 0, -1]);
        if (kind is ColumnKind.Number or ColumnKind.Time) sketch.AddNumbers([815, 815, 9_815, double.NaN]);
        if (kind != ColumnKind.Text) return sketch;
        foreach (var name in Names) sketch.AddText(System.Text.Encoding.UTF8.GetBytes(name));
        sketch.AddMissing(1);
        return sketch;
    }
}
