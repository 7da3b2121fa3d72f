using Xunit;

namespace Levain.EndToEnd;

public sealed class DefinitionTests(OddCheckout odd) : IClassFixture<OddCheckout>
{
    [Fact]
    public async Task Two_labels_are_named_and_the_other_model_goes_on()
    {
        var run = (await odd.Checkout.BuildAsync("--target=Retrain", "--model=market,twolabels")).Refused(
            "The contract TwoLabelledDay has [Label] on High and Low. Only one column can be that");

        Assert.Matches(@"(?m)^market: keep, ", run.Output);
        Assert.False(Directory.Exists(odd.Checkout.PathTo("models/twolabels")));
    }

    [Theory]
    [InlineData("Learn", "The learner of odd throws InvalidOperationException: The oven is cold.", "Mend OddDefinition.Learn")]
    [InlineData("Describe", "The definition OddDefinition throws InvalidOperationException at the row of", "Mend its features, its target or its slices.")]
    [InlineData("HoldOut", "OddDefinition cannot be read: its HoldOut throws InvalidOperationException: The oven is cold.", "Mend it.")]
    public async Task A_definition_that_throws_is_named_with_what_it_threw(string where, string complaint, string advice)
    {
        (await odd.Checkout.BuildAsync([("ODD_THROWS", where)], "--target=Retrain", "--model=odd")).Refused(complaint, advice);

        await odd.AssertUnharmedAsync();
    }

    [Theory]
    [InlineData("my model", "has the name 'my model'. A name is a folder")]
    [InlineData("my/model", "has the name 'my/model'. A name is a folder")]
    [InlineData("..", "has the name '..'. A name is a folder")]
    [InlineData("Çörek", "has the name 'Çörek'. A name is a folder")]
    [InlineData("", "has the name ''. A name is a folder")]
    [InlineData("market", "Two definitions have the name 'market': ")]
    public async Task A_name_that_is_none_or_stands_twice_is_refused_before_any_work(string name, string complaint)
    {
        var run = (await odd.Checkout.BuildAsync([("ODD_NAME", name)], "--target=Retrain")).Refused(complaint, "Levain.Models.Odd.OddDefinition");

        Assert.Empty(run.Worked);
        await odd.AssertUnharmedAsync();
    }
}
