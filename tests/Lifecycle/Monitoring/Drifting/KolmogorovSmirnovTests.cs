using Levain.Monitoring.Drifting.Fixtures;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.Drifting;

public sealed class KolmogorovSmirnovTests
{
    [Fact]
    public void The_fixture_names_its_makers() =>
        Assert.Equal("SciPy 1.10.1, scikit-learn 1.2.1, R 4.2.2", DriftFixture.Known.MadeBy);

    [Fact]
    public void Statistic_and_p_value_are_those_of_SciPy() => Assert.All(DriftFixture.Known.Samples, known =>
    {
        var distance = StepDistance.Of(Points(known.Past), Points(known.Present)).Farthest;
        Assert.Equal(known.Statistic, distance, 1e-12);
        Assert.Equal(known.PValue, KolmogorovSmirnov.PValue(distance, known.Past.Length, known.Present.Length), 1e-9);
    });

    [Fact]
    public void Small_p_values_keep_their_digits() => Assert.All(DriftFixture.Known.Samples.Where(s => s.PValue is > 1e-30 and < 1e-3), known =>
        Assert.Equal(1, KolmogorovSmirnov.PValue(known.Statistic, known.Past.Length, known.Present.Length) / known.PValue, 1e-6));

    [Fact]
    public void Large_samples_have_the_distribution_that_SciPy_takes() => Assert.All(DriftFixture.Known.Tails, known =>
    {
        var pValue = KolmogorovSmirnov.PValue(known.Statistic, known.Past, known.Present);
        var effective = (double)known.Past * known.Present / (known.Past + known.Present);
        // From 1.48 standard steps on SciPy takes twice the one-sided distribution, which is 3e-9 too large there.
        Assert.Equal(known.PValue, pValue, effective > 5_000 ? 3e-9 : 1e-4);
        if (known.PValue is > 0 and < 1e-6) Assert.InRange(pValue / known.PValue, 0.9, 1.1);
    });

    [Fact]
    public void The_order_of_samples_does_not_matter() =>
        Assert.Equal(KolmogorovSmirnov.PValue(0.3, 40, 90), KolmogorovSmirnov.PValue(0.3, 90, 40));

    [Fact]
    public void Nothing_has_no_p_value()
    {
        Assert.Equal(double.NaN, KolmogorovSmirnov.PValue(0.5, 0, 10));
        Assert.Equal(double.NaN, KolmogorovSmirnov.PValue(double.NaN, 10, 10));
        Assert.Equal(1, KolmogorovSmirnov.PValue(0, 10, 10));
    }

    [Fact]
    public void Independent_samples_are_called_far_apart_as_often_as_the_level_says()
    {
        var far = 0;
        for (var seed = 0ul; seed < 2_000; seed++)
        {
            var random = new SplitMix(seed);
            var (a, b) = (Uniform(ref random, 200), Uniform(ref random, 30));
            if (KolmogorovSmirnov.PValue(StepDistance.Of(Points(a), Points(b)).Farthest, 200, 30) <= 0.1) far++;
        }

        Assert.InRange(far, 160, 230);
    }

    internal static WeightedPoints Points(float[] values) => WeightedPoints.OfSorted([.. values.Order()]);

    private static float[] Uniform(ref SplitMix random, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++) values[i] = random.Below(1 << 24);
        return values;
    }
}
