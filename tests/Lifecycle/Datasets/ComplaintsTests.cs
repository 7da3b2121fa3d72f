using Xunit;

namespace Levain.Datasets;

public sealed class ComplaintsTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "0")]
    [InlineData(5, "0\n  1\n  2\n  3\n  4")]
    [InlineData(7, "0\n  1\n  2\n  3\n  4\n  and 2 more")]
    public void The_first_are_told_and_the_others_counted(int count, string? brief) =>
        Assert.Equal(brief, Complaints.Brief(Enumerable.Range(0, count).Select(i => $"{i}")));
}
