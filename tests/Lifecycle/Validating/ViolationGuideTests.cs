using Xunit;

namespace Levain.Validating;

public sealed class ViolationGuideTests
{
    public static TheoryData<ViolationCode> Codes => [.. Enum.GetValues<ViolationCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_told(ViolationCode code)
    {
        var meaning = ViolationGuide.Of(code);

        Assert.Equal(code, meaning.Code);
        Assert.All([meaning.Meaning, meaning.Remedy], sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.All([meaning.AskedBy, meaning.Consequence], words => Assert.NotEmpty(words));
    }

    [Fact]
    public void No_code_is_told_twice() => Assert.Equal(Enum.GetValues<ViolationCode>(), ViolationGuide.All.Select(m => m.Code));
}
