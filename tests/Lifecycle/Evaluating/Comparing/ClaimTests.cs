using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;
using Xunit;

namespace Levain.Evaluating.Comparing;

public sealed class ClaimTests
{
    private const double Chance = 0.05;

    // The margin is 1, the standard error 0.1: two steps of it decide.
    [Theory]
    [InlineData(Intent.NotWorse, 0.7, true, false)]
    [InlineData(Intent.NotWorse, 0.9, false, false)]
    [InlineData(Intent.NotWorse, 1.1, false, false)]
    [InlineData(Intent.NotWorse, 1.3, false, true)]
    [InlineData(Intent.NotWorse, -5, true, false)]
    [InlineData(Intent.Better, -1.3, true, false)]
    [InlineData(Intent.Better, -1.1, false, false)]
    [InlineData(Intent.Better, -0.7, false, true)]
    [InlineData(Intent.Better, 5, false, true)]
    [InlineData(Intent.Unchanged, 0, true, false)]
    [InlineData(Intent.Unchanged, 0.9, false, false)]
    [InlineData(Intent.Unchanged, -0.9, false, false)]
    [InlineData(Intent.Unchanged, 1.3, false, true)]
    [InlineData(Intent.Unchanged, -1.3, false, true)]
    [InlineData(Intent.NotSuspicious, -0.7, true, false)]
    [InlineData(Intent.NotSuspicious, -1.1, false, false)]
    [InlineData(Intent.NotSuspicious, -1.3, false, true)]
    [InlineData(Intent.NotSuspicious, 5, true, false)]
    public void An_intent_holds_fails_or_is_open(Intent intent, double worse, bool holds, bool fails)
    {
        var claim = new Claim(intent, Paired(worse, 0.1, 1));
        Assert.Equal((holds, fails), (claim.Holds <= Chance, claim.Fails <= Chance));
    }

    [Theory]
    [InlineData(Intent.NotWorse)]
    [InlineData(Intent.Better)]
    [InlineData(Intent.Unchanged)]
    [InlineData(Intent.NotSuspicious)]
    public void Bounds_are_those_of_the_difference_whatever_is_asked(Intent intent)
    {
        var claim = new Claim(intent, Paired(0.3, 0.1, 1));
        Assert.Equal(0.3 - 0.16449, claim.Low(0.95, 1), 4);
        Assert.Equal(0.3 + 0.16449, claim.High(0.95, 1), 4);
    }

    [Fact]
    public void Nearer_to_the_margin_takes_more_rows_and_on_it_no_number_decides()
    {
        var (near, far) = (Paired(0.95, 0.1, 1), Paired(0.9, 0.1, 1));
        Assert.True(new Claim(Intent.NotWorse, near).RowsToDecide(0.95) > 3.9 * new Claim(Intent.NotWorse, far).RowsToDecide(0.95));
        Assert.Null(new Claim(Intent.NotWorse, Paired(1, 0.1, 1)).RowsToDecide(0.95));
        Assert.Equal(new Claim(Intent.Unchanged, near).RowsToDecide(0.95), new Claim(Intent.Unchanged, Paired(-0.95, 0.1, 1)).RowsToDecide(0.95));
    }

    [Theory]
    [InlineData(double.NaN, 0.1)]
    [InlineData(0, double.NaN)]
    public void What_is_unknown_neither_holds_nor_fails_nor_needs_rows(double worse, double error)
    {
        foreach (var intent in Enum.GetValues<Intent>())
        {
            var claim = new Claim(intent, Paired(worse, error, 1));
            Assert.True(double.IsNaN(claim.Holds) && double.IsNaN(claim.Fails));
            Assert.Null(claim.RowsToDecide(0.95));
        }
    }

    private static PairedTrial Paired(double worse, double error, double margin)
    {
        var difference = new StudentDifference { Value = worse, StandardError = error, Freedom = double.PositiveInfinity };
        return new PairedTrial { Rows = 1000, Candidate = worse, Champion = 0, Over = new(difference, margin), Under = new(difference, -margin) };
    }
}
