using Xunit;

namespace Levain.Validating.Profiling;

public sealed class TopValuesTests
{
    [Fact]
    public void A_value_that_one_side_does_not_list_may_have_come_there_as_often_as_others() => Assert.Equal(
        "a 15+5, c 7+2, b 4+4 | 5",
        Text(Top(2, ("a", 10, 2), ("b", 4, 1)).Merge(Top(3, ("a", 5, 3), ("c", 7, 0)))));

    [Fact]
    public void Pruning_takes_the_same_from_all() =>
        Assert.Equal("a 6+4, b 1+4 | 5", Text(Top(1, ("a", 10, 0), ("b", 5, 0), ("c", 4, 0), ("d", 1, 0)).Prune(2)));

    [Fact]
    public void Where_there_is_room_nothing_is_pruned() => Assert.Equal("a 1+0 | 0", Text(Top(0, ("a", 1, 0)).Prune(1)));

    [Fact]
    public void The_first_values_stay_as_they_are_and_the_rest_bounds_the_others() =>
        Assert.Equal("a 9+1 | 6", Text(Top(1, ("a", 9, 1), ("b", 5, 1), ("c", 4, 1)).First(1)));

    [Fact]
    public void A_count_that_is_lost_in_its_error_is_not_told() =>
        Assert.Equal("a 9+1 | 4", Text(Top(1, ("a", 9, 1), ("b", 2, 2)).First(20)));

    private static TopValues Top(long others, params (string Value, long Count, long Error)[] values) => new()
    {
        Values = [.. values.Select(v => new TopValue { Value = v.Value, Count = v.Count, Error = v.Error })],
        OthersAtMost = others,
    };

    private static string Text(TopValues top) =>
        string.Join(", ", top.Values.Select(v => $"{v.Value} {v.Count}+{v.Error}")) + $" | {top.OthersAtMost}";
}
