using MathNet.Numerics.Distributions;
using Xunit;

namespace Levain.Models.Fraud.Generating;

public sealed class PortableMathTests
{
    [Fact]
    public void The_logarithm_is_that_of_the_runtime()
    {
        var random = new RandomStream(1, StreamPurpose.Traffic);
        for (var i = 0; i < 100_000; i++)
        {
            var anyBits = (long)(random.Next() % 0x7FE0_0000_0000_0000UL);
            var x = BitConverter.Int64BitsToDouble(anyBits | 0x0010_0000_0000_0000L);
            AssertNear(Math.Log(x), PortableMath.Log(x));
        }
    }

    [Fact]
    public void The_logarithm_is_exact_near_one()
    {
        Assert.Equal(0, PortableMath.Log(1));
        for (var distance = 1e-15; distance < 0.5; distance *= 1.7)
        {
            AssertNear(Math.Log(1 + distance), PortableMath.Log(1 + distance));
            AssertNear(Math.Log(1 - distance), PortableMath.Log(1 - distance));
        }
    }

    [Fact]
    public void The_exponential_is_that_of_the_runtime()
    {
        for (var x = -708.0; x <= 709; x += 0.00713)
            AssertNear(Math.Exp(x), PortableMath.Exp(x));
    }

    [Fact]
    public void What_has_no_logarithm_gives_NaN_and_what_has_no_exponential_gives_the_limit()
    {
        Assert.All([0, -1, double.NaN, double.PositiveInfinity], x => Assert.Equal(double.NaN, PortableMath.Log(x)));
        Assert.Equal(double.NaN, PortableMath.Exp(double.NaN));
        Assert.Equal(0, PortableMath.Exp(-1000));
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(1000));
    }

    [Fact]
    public void The_normal_quantiles_are_those_of_MathNet()
    {
        for (var probability = 0.0005; probability < 1; probability += 0.0005)
            Assert.Equal(Normal.InvCDF(0, 1, probability), InverseNormal.At(probability), 1e-9);
    }

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(1e-3, -3.090232306167813)]
    [InlineData(1e-15, -7.941345326170998)]
    public void The_normal_quantiles_are_those_of_the_tables(double probability, double expected) =>
        AssertNear(expected, InverseNormal.At(probability));

    private static void AssertNear(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected), $"{actual:R} is not {expected:R}.");
}
