using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class TopClassTests
{
    private static readonly Scored Rows = new(
        [0, 1, 2, 2],
        [0.5f, 0.3f, 0.2f, 0.4f, 0.4f, 0.2f, 0.1f, 0.2f, 0.7f, 0.2f, 0.5f, 0.3f],
        3);

    [Fact]
    public void The_most_probable_class_is_told_of_equal_ones_the_first()
    {
        var (told, probability) = TopClass.Of(Rows);
        Assert.Equal([0, 0, 2, 1], told);
        Assert.Equal([0.5f, 0.4f, 0.7f, 0.5f], probability);
    }

    [Fact]
    public void Rows_are_counted_by_true_class_then_by_told_class() =>
        Assert.Equal([[1, 0, 0], [1, 0, 0], [0, 1, 1]], TopClass.Confusion(Rows, TopClass.Of(Rows).Told));
}
