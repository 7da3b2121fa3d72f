using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Measures;

public sealed class ClassTableTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    public static TheoryData<string> Cases =>
        [.. FixtureFile.Read<MeasureFixture>("measures.json").Cases.Where(c => c.Classes > 1 && c.Weights.All(w => w == 1)).Select(c => c.Name)];

    // Where scikit-learn says 0 for want of rows, there is no number here.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_class_is_told_as_scikit_learn_says(string name)
    {
        var fixture = FixtureFile.Read<MeasureFixture>("measures.json").Cases.Single(c => c.Name == name);
        var table = ClassTable.Of(fixture.Scored, Names);
        Assert.Equal(Names, table.Select(r => r.Class));
        Assert.All(table.Zip(fixture.Table), p =>
        {
            var (row, expected) = p;
            Assert.Equal(expected[3], row.Rows);
            Assert.Equal(row.Told == 0 ? double.NaN : expected[0], row.Precision, 9);
            Assert.Equal(row.Rows == 0 ? double.NaN : expected[1], row.Recall, 9);
            Assert.Equal(row.Rows + row.Told == 0 ? double.NaN : expected[2], row.F1, 9);
        });
    }

    [Fact]
    public void Rows_and_told_rows_are_counted_and_of_equal_classes_the_first_is_told()
    {
        var table = ClassTable.Of(new Scored([1, 1, 0], [0.5f, 0.5f, 0.25f, 0.75f, 1, 0], 2), ["no", "yes"]);
        Assert.Equal([(1, 2), (2, 1)], table.Select(r => (r.Rows, r.Told)));
    }

    [Fact]
    public void Nothing_is_told_by_what_is_no_number() =>
        Assert.Empty(ClassTable.Of(new Scored([1, 0], [0.5f, float.NaN, 1, 0], 2), ["no", "yes"]));
}
