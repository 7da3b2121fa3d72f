using Levain.Evaluating;
using Levain.Monitoring.Drifting.Fixtures;
using Xunit;

namespace Levain.Monitoring.References;

public sealed class IsotonicTests
{
    [Fact]
    public void Each_score_means_what_scikit_learn_says() => Assert.All(DriftFixture.Known.Isotonic, known =>
    {
        var calibration = Isotonic.Of(new Scored(known.Labels, known.Scores, 1))!;
        for (var i = 0; i < known.Scores.Length; i++) Assert.Equal(known.Fitted[i], Read(calibration, known.Scores[i]), 1e-6);
    });

    [Fact]
    public void Steps_rise_and_end_at_1()
    {
        var calibration = Isotonic.Of(new Scored([0, 1, 0, 1, 1], [0.1f, 0.2f, 0.3f, 0.6f, 0.7f], 1))!;
        Assert.Equal([(double)0.1f, (double)0.3f, 1.0], calibration.Edges);
        Assert.Equal([0, 0.5, 1], calibration.Shares);
    }

    [Fact]
    public void Scores_that_are_no_numbers_are_left_out()
    {
        Assert.Null(Isotonic.Of(new Scored([1], [float.NaN], 1)));
        Assert.Equal([0.0], Isotonic.Of(new Scored([1, 0], [float.NaN, 0.5f], 1))!.Shares);
    }

    [Fact]
    public void Labels_of_one_class_are_one_step() =>
        Assert.Equal([1.0], Isotonic.Of(new Scored([1, 1, 1], [0.2f, 0.4f, 0.6f], 1))!.Shares);

    private static double Read(Calibration calibration, double score)
    {
        var step = 0;
        while (calibration.Edges[step] < score) step++;
        return calibration.Shares[step];
    }
}
