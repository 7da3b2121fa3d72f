using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class RankingStepsTests
{
    private static readonly CurveFixture Fixture = FixtureFile.Read<CurveFixture>("curves.json");

    public static TheoryData<string> Cases => [.. Fixture.Cases.Select(c => c.Name)];

    [Fact]
    public void The_expected_curves_are_scikit_learns()
    {
        Assert.Equal("scikit-learn 1.2.1", Fixture.MadeBy);
        Assert.Equal(5, Fixture.Cases.Count);
        Assert.All(Fixture.Cases, c => Assert.True(c.Roc.Length >= 2 && c.PrecisionRecall.Length >= 2));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_point_of_the_receiver_operating_characteristic_is_as_scikit_learn_says(string name) =>
        Same(Case(name).Roc, Steps(name).Roc());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_point_of_precision_over_recall_is_as_scikit_learn_says(string name) =>
        Same(Case(name).PrecisionRecall, Steps(name).PrecisionRecall());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Areas_under_the_curves_are_the_metrics_that_are_told(string name)
    {
        var (roc, precision) = (Steps(name).Roc(), Steps(name).PrecisionRecall());
        var area = roc.Zip(roc.Skip(1), (a, b) => (b.X - a.X) * (a.Y + b.Y) / 2).Sum();
        var average = precision.Zip(precision.Skip(1), (a, b) => (a.X - b.X) * a.Y).Sum();
        Assert.Equal(Case(name).RocAuc, area, 9);
        Assert.Equal(Case(name).AveragePrecision, average, 9);
    }

    [Theory]
    [InlineData(0f, 0, 0)]
    [InlineData(1f, 0, 4)]
    public void One_class_alone_has_no_characteristic(float label, int roc, int precision)
    {
        var steps = new RankingSteps(new Scored([label, label, label], [0.1f, 0.2f, 0.3f], 1));
        Assert.Equal((roc, precision), (steps.Roc().Count, steps.PrecisionRecall().Count));
    }

    private static CurveCase Case(string name) => Fixture.Cases.Single(c => c.Name == name);

    private static RankingSteps Steps(string name) => new(new Scored(Case(name).Labels, Case(name).Scores, 1));

    private static void Same(double?[][] expected, IReadOnlyList<CurvePoint> points)
    {
        Assert.Equal(expected.Length, points.Count);
        Assert.All(points, (p, i) =>
        {
            Assert.Equal(expected[i][0]!.Value, p.X, 12);
            Assert.Equal(expected[i][1]!.Value, p.Y, 12);
            Assert.Equal(expected[i][2], p.Threshold);
        });
    }
}
