using CsCheck;
using Levain.Definitions;
using Levain.Samples;
using Xunit;

namespace Levain.Training;

public sealed class TabulationTests : IDisposable
{
    private static readonly DateOnly AsOf = Houses.First.AddDays(199);
    private readonly Tables tables = new();

    public void Dispose() => tables.Dispose();

    [Fact]
    public async Task Rows_are_divided_by_time()
    {
        var examples = await tables.ExamplesAsync(new HouseModel { Gap = 10 }, Houses.Table(250), AsOf);
        Assert.Equal((130, 60), (examples.Training.Count, examples.HoldOut.Count));
        Assert.Equal(("2020-01-01", "2020-05-09"), Span(examples.Training));
        Assert.Equal(("2020-05-20", "2020-07-18"), Span(examples.HoldOut));
        Assert.Equal(Enumerable.Range(140, 60).Select(Houses.Price), examples.HoldOut.Labels);
        Assert.Equal(Enumerable.Range(0, 60), examples.HoldOut.Blocks);
        Assert.Empty(examples.HoldOut.Naive);
    }

    [Fact]
    public async Task A_window_bounds_what_is_learnt_from()
    {
        var examples = await tables.ExamplesAsync(new HouseModel { Learnt = Window.Last(days: 30) }, Houses.Table(200), AsOf);
        Assert.Equal((30, "2020-04-20"), (examples.Training.Count, Span(examples.Training).First));
    }

    [Fact]
    public async Task The_first_example_after_a_split_still_sees_the_rows_before_it()
    {
        var examples = await tables.ExamplesAsync(new HouseModel(), Houses.Table(200), AsOf);
        Assert.Equal(Houses.Size(139), examples.HoldOut.Vector(0)[^1]);
        Assert.Equal(-1, examples.Training.Vector(0)[^1]);
    }

    [Fact]
    public async Task Bad_rows_are_no_ones_past()
    {
        var lines = Houses.Table(200).Split('\n');
        lines[140] = lines[140].Replace("2020", "20x0", StringComparison.Ordinal);
        var examples = await tables.ExamplesAsync(new HouseModel(), string.Join('\n', lines), AsOf);
        Assert.Equal(139, examples.Training.Count);
        Assert.Equal(Houses.Size(138), examples.HoldOut.Vector(0)[^1]);
    }

    [Fact]
    public Task No_features_look_ahead() => Gen.Select(Gen.Int[0, 198], Gen.Int[1, 5], Gen.Int[1, 900]).SampleAsync(
        async (row, lines, size) =>
        {
            var table = Houses.Table(200).Split('\n');
            for (var i = row + 1; i < Math.Min(200, row + 1 + lines); i++)
                table[i + 1] = string.Join(',', table[i + 1].Split(',').Select((f, c) => c switch { 2 => $"{size}", 3 => "1", 4 => "Clay", 5 => "7", _ => f }));
            using var other = new Tables();
            Assert.Equal(await UptoAsync(row, Houses.Table(200), other), await UptoAsync(row, string.Join('\n', table), other));
        }, iter: 30);

    [Fact]
    public async Task A_series_is_described_by_the_rows_before_the_label()
    {
        var examples = await tables.ExamplesAsync(new TideModel(), Tables.Tides(24 * 6), new DateOnly(2020, 1, 6));
        Assert.Equal((24 * 4 - 3, 48), (examples.Training.Count, examples.HoldOut.Count));
        Assert.Equal([3f, 2, 3], examples.Training.Vector(0).ToArray());
        Assert.Equal((3f, 2f), (examples.Training.Labels[0], examples.Training.Naive[0]));
        Assert.Equal([3f, 95, 94 * 3], examples.HoldOut.Vector(0).ToArray());
        Assert.Equal((96f, 95f), (examples.HoldOut.Labels[0], examples.HoldOut.Naive[0]));
        Assert.Equal(0.81f, examples.Training.Smoothed[0], 5);
        Assert.Equal(95 - 0.7 / 0.3, examples.HoldOut.Smoothed[0], 4);
        Assert.Equal([0, 0, 1, 4], new[] { 0, 9, 10, 47 }.Select(i => examples.HoldOut.Blocks[i]));
    }

    [Fact]
    public async Task The_past_is_the_entitys_own_and_no_longer_than_asked()
    {
        var examples = await tables.ExamplesAsync(
            new SwipeModel(),
            Tables.Swipes([(1, 1, "a", 1, false, null), (2, 2, "b", 10, false, null), (3, 3, "a", 2, false, null), (4, 4, "a", 4, false, null), (5, 5, "a", 8, true, 6), (6, 25, "b", 20, false, null)]),
            new DateOnly(2020, 1, 31));
        Assert.Equal([[1f, 0, 0], [10f, 0, 0], [2f, 1, 1], [4f, 2, 3], [8f, 2, 6]], Vectors(examples.Training));
        Assert.Equal([20f, 1, 10], examples.HoldOut.Vector(0).ToArray());
        Assert.Equal([0, 1, 0, 0, 0], examples.Training.Blocks);
    }

    public static TheoryData<double?, bool, float, float> Reports => new()
    {
        { 16.5, true, 1, 1 },
        { 17, true, 0, 1 },
        { 31.99, true, 0, 1 },
        { 32, true, 0, 0 },
        { null, true, 0, 0 },
        { 2, false, 0, 0 },
    };

    // As of the 31st, 5 days to ripen, 10 days of hold-out: it begins on the 17th.
    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Labels_count_as_they_were_known(double? known, bool fraud, float trained, float judged)
    {
        var examples = await tables.ExamplesAsync(
            new SwipeModel(), Tables.Swipes([(1, 3, "a", 1, fraud, known), (2, 18, "a", 1, fraud, known)]), new DateOnly(2020, 1, 31));
        Assert.Equal((trained, judged), (examples.Training.Labels[0], examples.HoldOut.Labels[0]));
        Assert.Equal(new DateTime(2020, 1, 12), examples.Training.MaturedUntil);
    }

    [Fact]
    public async Task A_row_drawn_by_its_key_stays_on_its_side_as_the_table_grows()
    {
        var model = new HouseModel { Kept = HoldOut.OfKeys(0.3) };
        var few = await tables.ExamplesAsync(model, Houses.Table(100), Houses.First.AddDays(99));
        var many = await tables.ExamplesAsync(model, Houses.Table(300), Houses.First.AddDays(299));
        Assert.Equal(few.HoldOut.Labels, many.HoldOut.Labels.Take(few.HoldOut.Count));
        Assert.Equal(few.Training.Labels, many.Training.Labels.Take(few.Training.Count));
        Assert.Equal((100, 300), (few.HoldOut.Count + few.Training.Count, many.HoldOut.Count + many.Training.Count));
    }

    public static TheoryData<float, string> Unreal => new()
    {
        { float.NaN, "Size = NaN" },
        { float.PositiveInfinity, "Size = Infinity" },
        { float.NegativeInfinity, "Size = -Infinity" },
    };

    [Theory]
    [MemberData(nameof(Unreal))]
    public async Task Features_that_are_no_numbers_are_refused_with_row_and_slot(float value, string says)
    {
        var model = new HouseModel { Bend = h => h.Id == 3 ? value : h.Size };
        Told.Says(
            await Told.ByAsync(() => tables.ExamplesAsync(model, Houses.Table(200), AsOf)),
            "HouseModel", "2020-01-04T00:00:00", says, "finite numbers");
    }

    [Fact]
    public async Task A_definition_that_throws_is_told_with_row_and_reason()
    {
        var model = new HouseModel { Bend = h => h.Id == 5 ? throw new DivideByZeroException("oh no.") : 1 };
        Told.Says(
            await Told.ByAsync(() => tables.ExamplesAsync(model, Houses.Table(200), AsOf)),
            "HouseModel throws DivideByZeroException", "2020-01-06T00:00:00", "oh no.", "Mend its features");
    }

    [Fact]
    public async Task Nothing_to_learn_from_is_a_sentence() => Told.Says(
        await Told.ByAsync(() => tables.ExamplesAsync(new HouseModel { Kept = HoldOut.Last(months: 24) }, Houses.Table(50), Houses.First.AddDays(49))),
        "houses has no rows to learn from", "and 2018-02-20", "as of 2020-02-19", "later --as-of, or shorter windows");

    [Fact]
    public async Task Nothing_to_judge_by_is_a_sentence() => Told.Says(
        await Told.ByAsync(() => tables.ExamplesAsync(new HouseModel { Kept = HoldOut.Last(days: 5) }, Houses.Table(50), Houses.First.AddDays(300))),
        "houses has no rows to judge by between 2020-10-23 and 2020-10-28");

    private static (string First, string Last) Span(Examples examples) =>
        (FormattableString.Invariant($"{examples.First:yyyy-MM-dd}"), FormattableString.Invariant($"{examples.Last:yyyy-MM-dd}"));

    private static float[][] Vectors(Examples examples) =>
        [.. Enumerable.Range(0, examples.Count).Select(i => examples.Vector(i).ToArray())];

    private static async Task<float[][]> UptoAsync(int row, string table, Tables tables)
    {
        var examples = await tables.ExamplesAsync(new HouseModel(), table, AsOf);
        return [.. Vectors(examples.Training).Concat(Vectors(examples.HoldOut)).Take(row + 1)];
    }
}
