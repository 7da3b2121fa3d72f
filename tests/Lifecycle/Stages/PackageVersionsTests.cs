using Xunit;

namespace Levain.Stages;

public sealed class PackageVersionsTests
{
    [Theory]
    [InlineData("Microsoft.ML")]
    [InlineData("Microsoft.ML.FastTree")]
    [InlineData("LightGBM")]
    [InlineData("Newtonsoft.Json")]
    [InlineData("Microsoft.ML.DataView")]
    public void Packages_have_the_versions_of_the_lock_file(string package) =>
        Assert.Matches(@"^\d+\.\d+\.\d+", PackageVersions.Of(package));

    [Fact]
    public void A_package_that_takes_no_part_has_none() => Assert.Equal("none", PackageVersions.Of("No.Such.Package"));
}
