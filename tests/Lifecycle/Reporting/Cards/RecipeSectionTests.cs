using Xunit;

namespace Levain.Reporting.Cards;

public sealed class RecipeSectionTests
{
    [Theory]
    [InlineData("FastTreeBinaryTrainer", "Learner `FastTreeBinaryTrainer`, certified: it gives the same bits in every run")]
    [InlineData("SdcaRegressionTrainer", "Learner `SdcaRegressionTrainer`, **not certified** to come out again: it gives the same bits with one thread alone")]
    [InlineData("MyOwnTrainer", "Learner `MyOwnTrainer`, **not certified** to come out again: it was not measured.")]
    public void A_card_says_whether_the_learner_is_certified(string learner, string told)
    {
        var facts = SampleCard.Of("binary");
        var champion = facts.Champion with { Recipe = facts.Champion.Recipe with { Learner = learner } };
        Told.Says(Card.Make(facts with { Champion = champion }).Text, told, "./build.sh --target=Reproduce --model=");
    }

    [Fact]
    public void A_recipe_from_before_learners_were_named_says_nothing_of_them()
    {
        var facts = SampleCard.Of("binary");
        var champion = facts.Champion with { Recipe = facts.Champion.Recipe with { Learner = null } };
        Assert.DoesNotContain("Learner", Card.Make(facts with { Champion = champion }).Text, StringComparison.Ordinal);
    }
}
