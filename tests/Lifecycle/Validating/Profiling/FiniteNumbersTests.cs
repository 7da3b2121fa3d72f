using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class FiniteNumbersTests
{
    [Fact]
    public void What_is_no_number_is_left_out() =>
        Gen.OneOf(Gen.Double[-1, 1], Gen.Int[0, 3].Select(i => new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue }[i]))
            .Array[0, FiniteNumbers.Block]
            .Sample(values => Assert.Equal(values.Where(double.IsFinite), new FiniteNumbers().Of(values).ToArray()));

    [Fact]
    public void One_bad_value_at_any_place_is_found()
    {
        for (var place = 0; place < 37; place++)
        {
            var values = new double[37];
            values[place] = double.NaN;
            Assert.Equal(36, new FiniteNumbers().Of(values).Length);
        }
    }

    [Fact]
    public void A_whole_block_is_not_copied()
    {
        double[] values = [1, 2, 3];
        Assert.True(new FiniteNumbers().Of(values) == values.AsSpan());
    }
}
