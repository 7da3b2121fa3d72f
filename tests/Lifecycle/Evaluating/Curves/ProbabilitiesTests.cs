using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class ProbabilitiesTests
{
    private static readonly CurveFixture Fixture = FixtureFile.Read<CurveFixture>("curves.json");

    public static TheoryData<string> Cases => [.. Fixture.Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bins_of_reliability_are_as_scikit_learn_says(string name)
    {
        var known = Fixture.Cases.Single(c => c.Name == name);
        var bins = Probabilities.Reliability(known.Scores, [.. known.Labels.Select(l => l > 0.5f)]);
        Assert.Equal(known.Reliability.Length, bins.Count);
        Assert.All(bins, (b, i) =>
        {
            Assert.Equal(known.Reliability[i][0], b.MeanProbability, 12);
            Assert.Equal(known.Reliability[i][1], b.ObservedShare, 12);
            Assert.InRange(b.MeanProbability, b.From, b.To);
        });
        Assert.Equal(known.Labels.Length, bins.Sum(b => b.Rows));
    }

    [Fact]
    public void Every_row_stands_in_one_bin_of_the_histogram_the_ends_and_borders_too()
    {
        float[] told = [0, 0.05f, 0.050001f, 0.5f, 0.9999f, 1];
        var bins = Probabilities.Histogram(told, [true, false, true, false, true, true]);
        Assert.Equal(Probabilities.HistogramBins, bins.Count);
        Assert.Equal((0.0, 1.0), (bins[0].From, bins[^1].To));
        Assert.Equal([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], bins.Select(b => b.Positives));
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], bins.Select(b => b.Negatives));
    }
}
