using Xunit;

namespace Levain.CommandLine;

public sealed class NearestNamesTests
{
    private static readonly string[] Names = ["Train", "Retrain", "Report", "Release", "Replay", "Test"];

    [Theory]
    [InlineData("Retrian", "Retrain")]
    [InlineData("RETRAIN", "Retrain")]
    [InlineData("Tset", "Test")]
    [InlineData("Reply", "Replay")]
    [InlineData("Repo", "Report")]
    [InlineData("Zzzzzzz", "")]
    [InlineData("", "")]
    public void The_nearest_name_comes_first(string typed, string nearest) =>
        Assert.Equal(nearest, NearestNames.Of(typed, Names).FirstOrDefault(""));

    [Fact]
    public void At_most_three_names_are_offered() =>
        Assert.Equal(3, NearestNames.Of("aaa", ["aab", "aac", "aad", "aae"]).Count);
}
