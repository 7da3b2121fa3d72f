using CsCheck;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class SharedProgressTests
{
    [Fact]
    public void Files_count_by_their_weights_and_may_go_back()
    {
        var heard = new Heard();
        var shared = new SharedProgress(heard, [30, 10]);
        shared.Of(0).Report(0.5);
        shared.Of(1).Report(1);
        shared.Of(0).Report(0);
        shared.Of(0).Report(1);
        Assert.Equal([0.375, 0.625, 0.25, 1], heard.Values);
    }

    [Fact]
    public void All_files_of_any_weights_make_the_whole() =>
        Gen.Long[0, 1L << 40].Array[1, 50].Sample(weights =>
        {
            var heard = new Heard();
            var shared = new SharedProgress(heard, weights);
            Parallel.For(0, weights.Length, i => shared.Of(i).Report(1));
            Assert.Equal(weights.All(w => w == 0) ? 0 : 1, heard.Values[^1], 1e-9);
            Assert.All(heard.Values, v => Assert.InRange(v, 0, 1));
        });

    private sealed class Heard : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
