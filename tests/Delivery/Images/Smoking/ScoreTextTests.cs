using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class ScoreTextTests
{
    [Theory]
    [InlineData(1.234567f, 1.234568f, "digit 7 on")]
    [InlineData(0.25f, 0.35f, "digit 1 on")]
    [InlineData(-1.5f, -1.6f, "digit 2 on")]
    [InlineData(float.NaN, 1f, "not the same number")]
    [InlineData(1f, -1f, "not the same number")]
    public void The_digit_that_differs_is_named(float answered, float trained, string told)
    {
        Assert.False(ScoreText.IsSame(answered, trained));
        Told.Says(ScoreText.Difference(answered, trained), told);
    }

    [Fact]
    public void Neighbours_differ_in_one_of_nine_digits_and_zeros_by_their_sign()
    {
        foreach (var value in new[] { 0.1f, 1f, 123.456f, 1e-30f, -7e20f, float.Epsilon, 16777216f })
        {
            Assert.True(ScoreText.IsSame(value, value));
            Assert.False(ScoreText.IsSame(value, MathF.BitIncrement(value)));
            Assert.Contains("they differ from digit ", ScoreText.Difference(value, MathF.BitIncrement(value)), StringComparison.Ordinal);
        }

        Assert.False(ScoreText.IsSame(0f, -0f));
    }
}
