using Xunit;

namespace Levain.Output;

public sealed class AnnotationsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(40, 10)]
    public void GitHub_is_told_no_more_than_it_shows(int all, int told) => Assert.Equal(told, Annotations.Fit(Many(all)).Count);

    [Fact]
    public void The_last_one_counts_the_rest()
    {
        var told = Annotations.Fit(Many(13));

        Assert.Equal("m9. 3 more in the job summary.", told[^1].Message);
        Assert.Equal("m8.", told[^2].Message);
    }

    private static Annotation[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Annotation(true, $"t{i}", $"m{i}.", new SourcePlace("f", 1)))];
}
