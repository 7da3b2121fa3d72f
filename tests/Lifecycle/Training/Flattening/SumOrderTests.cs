using System.Numerics.Tensors;
using Xunit;

namespace Levain.Training.Flattening;

public sealed class SumOrderTests
{
    [Fact]
    public void Dense_sums_are_those_of_this_processor()
    {
        var random = new Random(1);
        for (var length = 0; length < 400; length++)
        {
            var (a, b) = (Numbers(random, length), Numbers(random, length));
            Assert.Equal(Bits(TensorPrimitives.Dot<float>(a, b)), Bits(FlatMaker.Here.Dense(a, b)));
        }
    }

    [Fact]
    public void Orders_give_other_bits_and_nearly_the_same_number()
    {
        var random = new Random(2);
        var (a, b) = (Numbers(random, 333), Numbers(random, 333));
        var exact = a.Zip(b, (x, y) => (double)x * y).Sum();
        SumOrder[] orders = [new(16, 8), new(8, 4), new(4, 1), new(1, 1)];
        Assert.All(orders, o => Assert.Equal(exact, o.Dense(a, b), 0.05));
        Assert.All(orders, o => Assert.Equal(exact, o.Sparse(a, b), 0.05));
        Assert.True(orders.Select(o => Bits(o.Dense(a, b))).Distinct().Count() > 2);
        Assert.True(orders.Select(o => Bits(o.Sparse(a, b))).Distinct().Count() > 2);
    }

    private static int Bits(float value) => BitConverter.SingleToInt32Bits(value);

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 200 * random.NextSingle() - 100)];
}
