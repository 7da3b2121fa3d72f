using Levain.Stages;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class ColumnProfileTests
{
    public static TheoryData<string, int> Sizes => new()
    {
        { "price", 4_096 },
        { "time", 4_096 },
        { "float", 4_096 },
        { "flag", 1_200 },
        { "city", 1_000 },
        { "street", 3_200 },
        { "id", 2_000 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_profile_is_some_kilobytes(string column, int atMost) => Assert.InRange(Json.Write(Named(column)).Length, 300, atMost);

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Text_that_is_read_back_gives_the_same_answers_in_every_culture(string culture)
    {
        var texts = Sizes.Select(s => Json.Write(Named(s.Data.Item1))).ToList();
        using var other = new Culture(culture);
        foreach (var (text, size) in texts.Zip(Sizes))
        {
            var (read, fresh) = (Json.Read<ColumnProfile>(text, "a profile", "Again."), Named(size.Data.Item1));
            Assert.Equal(text, Json.Write(read));
            Assert.Equal(text, Json.Write(fresh));
            Assert.Equal(fresh.Quantile(0.3), read.Quantile(0.3));
            Assert.Equal(fresh.Rank(1.5), read.Rank(1.5));
        }
    }

    [Fact]
    public void Saving_and_reading_again_changes_no_answer()
    {
        var once = Columns.Price(100_000);
        var again = ColumnSketch.FromProfile(once.Again()).ToProfile();
        Assert.Equal((once.Mean, once.Maximum, once.Distinct), (again.Mean, again.Maximum, again.Distinct));
        Assert.Equal(once.Variance!.Value, again.Variance!.Value, once.Variance.Value * 1e-12);
        Assert.All(Enumerable.Range(1, 9), i => Assert.Equal(
            once.Rank(once.Quantile(i / 10.0)!.Value), again.Rank(once.Quantile(i / 10.0)!.Value), 0.004 * once.Present));
    }

    [Fact]
    public void A_small_column_is_exact()
    {
        var found = Numbers.Sketch("x", [3, 1, 2, double.NaN, 2]).ToProfile().Again();
        Assert.Equal(0, found.Quantiles!.RankError);
        Assert.Equal([0L, 1, 3, 3, 4, 4], new[] { 0.9, 1, 2, 2.9, 3, 99 }.Select(found.Rank));
        Assert.Equal([1.0, 1, 2, 2, 3, 3], new[] { 0, 0.25, 0.26, 0.75, 0.76, 1 }.Select(p => found.Quantile(p)!.Value));
        Assert.Equal((0.75, 0, 1), (found.Cdf(2), found.Cdf(-1), found.Cdf(3)));
        Assert.Equal([1, 3], found.CountsOn([0, 1.5, 2]));
    }

    [Fact]
    public void A_shift_shows_on_the_bins_of_another()
    {
        var trained = Numbers.Sketch("x", Numbers.Of("random", 50_000)).ToProfile();
        var served = Numbers.Sketch("x", [.. Numbers.Of("random", 10_000).Select(v => v + 0.5)]).ToProfile().Again();
        var counts = served.CountsOn(trained.Histogram!.Edges);
        Assert.Equal(10_000, counts.Sum());
        Assert.Equal(0, counts[0]);
        Assert.InRange(counts[^1], 5_000, 6_000);
    }

    [Fact]
    public void Names_are_counted_on_the_names_of_another() =>
        Assert.Equal([2, 0, 1, 1], Columns.City(0, 0, 1, 2, -1).ToProfile().CountsOf(["Rome", "Bonn", "Oslo"]));

    [Fact]
    public void Of_a_column_without_numbers_nothing_is_known()
    {
        var found = Columns.City(0).ToProfile();
        Assert.Equal((null, double.NaN), (found.Quantile(0.5), found.Cdf(1)));
        Assert.Equal([0], found.CountsOn([0, 1]));
    }

    [Fact]
    public void Damage_is_a_sentence()
    {
        var whole = Columns.Price(9_000);
        foreach (var broken in new[]
        {
            whole with { Quantiles = whole.Quantiles! with { Points = "AQAA" } },
            whole with { Missing = 8_990 },
            whole with { Distinct = whole.Distinct with { Registers = "!" } },
        })
            Told.Says(Told.By(() => ColumnSketch.FromProfile(broken)), "column 'price' is damaged", "Validate the dataset again");
    }

    private static ColumnProfile Named(string column) => column switch
    {
        "price" => Columns.Price(100_000),
        "time" => Columns.Time(100_000),
        "float" => Numbers.Sketch("float", Numbers.Of("floats", 100_000)).ToProfile(),
        "flag" => Numbers.Sketch("flag", [.. Numbers.Of("few", 100_000).Select(v => Math.Min(v, 1))]).ToProfile(),
        "city" => Columns.City([.. Enumerable.Range(0, 10_000).Select(i => i % 4)]).ToProfile(),
        "street" => Columns.Street(100_000),
        _ => Columns.Text(Enumerable.Range(0, 100_000).Select(i => $"id-{i}")).ToProfile(),
    };
}
