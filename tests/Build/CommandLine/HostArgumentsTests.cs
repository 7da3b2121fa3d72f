using Xunit;

namespace Levain.CommandLine;

public sealed class HostArgumentsTests
{
    [Theory]
    [InlineData("--target=Rollback --version=3", "--target=Rollback --champion-version=3")]
    [InlineData("--ver=3", "--champion-version=3")]
    [InlineData("--version", "--version")]
    [InlineData("--ver", "--ver")]
    [InlineData("--versions=3 --verbosity=quiet --reason=--version=3", "--versions=3 --verbosity=quiet --reason=--version=3")]
    public void A_version_with_a_value_is_the_builds_and_all_else_is_handed_on(string given, string handed) =>
        Assert.Equal(handed.Split(' '), HostArguments.For(given.Split(' ')));
}
