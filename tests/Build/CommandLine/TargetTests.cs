using Xunit;

namespace Levain.CommandLine;

public sealed class TargetTests
{
    [Theory]
    [InlineData("smoke", "Smoke")]
    [InlineData("RELEASE", "Release")]
    [InlineData("ct", "CT")]
    [InlineData("Retrain", "Retrain")]
    [InlineData("nothing", "nothing")]
    public void A_name_in_any_case_is_spelt_as_the_target_is(string asked, string spelt) => Assert.Equal(spelt, Target.Spelt(asked));
}
