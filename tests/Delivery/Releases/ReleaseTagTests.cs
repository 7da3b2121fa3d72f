using Xunit;

namespace Levain.Delivery.Releases;

public sealed class ReleaseTagTests
{
    [Theory]
    [InlineData("fraud/v2", "fraud", 2)]
    [InlineData("card-fraud/v10", "card-fraud", 10)]
    public void A_version_of_a_model_is_read_and_written_alike(string tag, string model, int version)
    {
        var read = ReleaseTag.Parse(tag);

        Assert.Equal((model, version), (read?.Model, read?.Version));
        Assert.Equal(tag, read!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("v2")]
    [InlineData("v1.2.0")]
    [InlineData("fraud")]
    [InlineData("fraud/v")]
    [InlineData("fraud/v0")]
    [InlineData("fraud/v-1")]
    [InlineData("fraud/v2.1")]
    [InlineData("fraud/2")]
    [InlineData("/v2")]
    [InlineData("bank/fraud/v2")]
    [InlineData("fraud/v99999999999")]
    public void Another_tag_names_none(string tag) => Assert.Null(ReleaseTag.Parse(tag));
}
