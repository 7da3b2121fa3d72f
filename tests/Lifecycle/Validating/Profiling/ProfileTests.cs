using Levain.Stages;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class ProfileTests
{
    private const int Rows = 48_000;

    public static TheoryData<string> Inputs => [.. Numbers.Kinds];

    [Fact]
    public void Profiles_that_were_saved_are_merged_column_by_column()
    {
        var (a, b) = (Of(Columns.Price(9_000), Columns.City(0, 1).ToProfile()), Of(Columns.Price(3_000), Columns.City(1).ToProfile()));
        var merged = Profile.Merge(Again(a), Again(b));
        Assert.Equal((Profile.CurrentSchema, 12_000), (merged.Schema, merged.Rows));
        Assert.Equal(["price", "city"], merged.Columns.Select(c => c.Name));
        Assert.Equal(12_000, merged.Column("price")!.Count);
        Assert.Equal([1, 2, 0], merged.Column("city")!.CountsOf(["Rome", "Oslo"]));
        Assert.Null(merged.Column("Price"));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_day_of_hours_is_merged_within_the_error(string kind)
    {
        var hours = Hours(kind);
        Holds(kind, Profile.Merge(hours), QuantileSketch.RankError);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_day_that_was_saved_every_hour_is_within_twice_the_error(string kind) =>
        Holds(kind, Hours(kind).Aggregate((day, hour) => Again(Profile.Merge(day, hour))), 2 * QuantileSketch.RankError);

    [Fact]
    public void Other_columns_are_refused_with_a_sentence()
    {
        var (price, city) = (Columns.Price(10), Columns.City(0).ToProfile());
        Refuses(Of(price), Of(city), "column 'price' (Number)", "column 'city' (Category)");
        Refuses(Of(price), Of(price with { IsPersonal = true }), "column 'price' (Number)", "column 'price' (Number, personal)");
        Refuses(Of(price), Of(price, city), "1 columns", "one of 2");
    }

    private static void Holds(string kind, Profile day, double error)
    {
        var values = WeightedPoints.Of([.. Numbers.Of(kind, Rows).Select(v => (v, 1L))]);
        var found = day.Column("x")!;
        Assert.Equal((Rows, values.At(Rows - 1)), (found.Count, found.Maximum));
        foreach (var place in new[] { 0.01, 0.1, 0.3, 0.5, 0.9, 0.99 }.Select(share => (long)(share * Rows)))
            Assert.Equal(values.Rank(values.At(place)), found.Rank(values.At(place)), error * Rows);
    }

    private static List<Profile> Hours(string kind) =>
        Numbers.Sketches(Numbers.Of(kind, Rows), 24).ConvertAll(s => Again(Of(s.ToProfile() with { Name = "x" })));

    private static void Refuses(Profile a, Profile b, params string[] says) =>
        Told.Says(Told.By(() => Profile.Merge(a, b)), ["validate both datasets with the same contract", .. says]);

    private static Profile Of(params ColumnProfile[] columns) =>
        new() { Schema = Profile.CurrentSchema, Rows = columns[0].Count, Columns = columns };

    private static Profile Again(Profile profile) => Json.Read<Profile>(Json.Write(profile), "a profile", "Again.");
}
