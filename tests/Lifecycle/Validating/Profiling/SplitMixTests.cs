using Xunit;

namespace Levain.Validating.Profiling;

public sealed class SplitMixTests
{
    /// <summary>Of the reference implementation by Vigna, seed 1234567.</summary>
    [Fact]
    public void It_is_the_published_generator()
    {
        var random = new SplitMix(1234567);
        ulong[] drawn = [random.Next(), random.Next(), random.Next()];
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423], drawn);
    }

    [Fact]
    public void Draws_below_a_limit_are_even()
    {
        var random = new SplitMix(1);
        var drawn = Enumerable.Range(0, 70_000).Select(_ => random.Below(7)).CountBy(d => d).ToDictionary();
        Assert.Equal(7, drawn.Count);
        Assert.All(drawn.Values, n => Assert.InRange(n, 9_600, 10_400));
    }

    [Fact]
    public void Two_joined_streams_go_on_as_neither()
    {
        var (first, second, joined) = (new SplitMix(1), new SplitMix(1), new SplitMix(1));
        joined.Join(second);
        Assert.NotEqual(first.Next(), joined.Next());
    }
}
