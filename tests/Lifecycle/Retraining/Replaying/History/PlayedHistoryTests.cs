using Levain.Datasets;
using Levain.Definitions;
using Levain.Samples;
using Levain.Training;
using Xunit;

namespace Levain.Retraining.Replaying.History;

public sealed class PlayedHistoryTests : IDisposable
{
    private static readonly DateTime Start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(19)]
    public Task A_series_is_cut_as_training_cuts_it(int day) =>
        SameAsync(new TideModel(), Tables.Tides(24 * 20, i => MathF.Sin(i) + i % 7), Day(day));

    // A third of the labels come late, some never; cards come back.
    [Theory]
    [InlineData(21, 0)]
    [InlineData(22, 3)]
    [InlineData(30, 0)]
    [InlineData(41, 2)]
    public Task Entities_with_late_labels_are_cut_as_training_cuts_them(int day, int gap) => SameAsync(
        new SwipeModel { Gap = gap },
        Tables.Swipes(Enumerable.Range(0, 400).Select(i => (
            i, 1 + i / 10.0, $"c{i % 23}", 1 + i * 7 % 50 / 3.0, i % 5 == 0, i % 15 == 0 ? null : (double?)(1 + i / 10.0 + i % 12)))),
        Day(day));

    [Theory]
    [InlineData(120)]
    [InlineData(199)]
    [InlineData(240)]
    public Task Windows_gaps_and_slices_are_cut_as_training_cuts_them(int day) => SameAsync(
        new HouseModel { Gap = 10, Learnt = Window.Last(days: 40) }, Houses.Table(250), Houses.First.AddDays(day));

    [Fact]
    public Task Rows_drawn_by_key_fall_on_their_sides() =>
        SameAsync(new HouseModel { Kept = HoldOut.OfKeys(0.3) }, Houses.Table(250), Houses.First.AddDays(180));

    [Fact]
    public Task Parts_of_slices_stay_with_their_rows() =>
        SameAsync(new SlicedHouses(Definitions.Policies.Metric.Mae), Houses.Table(250), Houses.First.AddDays(200));

    [Fact]
    public async Task Rows_that_repeat_a_key_are_left_out()
    {
        var table = Tables.Swipes(Enumerable.Range(0, 400).Select(i => (i == 77 ? 76 : i, 1 + i / 10.0, $"c{i % 23}", 1.0 + i % 9, i % 5 == 0, (double?)(1 + i / 10.0))));
        await SameAsync(new SwipeModel(), table, Day(30));
        Assert.Equal(399, (await HistoryAsync(new SwipeModel(), table)).Count);
    }

    [Fact]
    public async Task Another_hold_out_moves_the_split()
    {
        var history = await HistoryAsync(new TideModel(), Tables.Tides(24 * 20));
        var one = history.Cut(new TideModel(), Day(15), HoldOut.Last(days: 1));
        var two = history.Cut(new TideModel(), Day(15), new TideModel().HoldOut);
        Assert.Equal((24, 48), (one.Examples.HoldOut.Count, two.Examples.HoldOut.Count));
        Assert.Equal(one.HoldOutRows, two.HoldOutRows.Skip(24));
        Assert.Equal(24, one.Examples.Training.Count - two.Examples.Training.Count);
    }

    [Fact]
    public async Task A_day_before_there_are_rows_has_none()
    {
        var history = await HistoryAsync(new TideModel(), Tables.Tides(24 * 20));
        var split = history.Cut(new TideModel(), Day(-300), new TideModel().HoldOut);
        Assert.Equal((0, 0), (split.Examples.Training.Count, split.Examples.HoldOut.Count));
    }

    [Fact]
    public async Task A_contract_without_time_is_refused()
    {
        var failure = await Assert.ThrowsAsync<LevainException>(() => HistoryAsync(
            new FlowerModel(), "id,size,make\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},{i % 3},{(Make)(i % 3)}\n"))));
        Told.Says(failure.Message, "flowers cannot be replayed: the contract Flower names no time", "Put [EventTime] on a column");
    }

    private async Task SameAsync(ModelDefinition model, string table, DateOnly asOf)
    {
        var cut = (await HistoryAsync(model, table)).Cut(model, asOf, model.HoldOut);
        var whole = await model.Accept(new Tabulation(checkout.Workspace, SnapshotOf(model, table), asOf, checkout.Work(model), Silence.Here) { IsSliced = true });
        Assert.True(whole.Training.Count > 0 && whole.HoldOut.Count > 0);
        Same(whole.Training, cut.Examples.Training);
        Same(whole.HoldOut, cut.Examples.HoldOut);
    }

    private static void Same(Examples expected, Examples found)
    {
        Assert.Equal(expected.Slots, found.Slots);
        Assert.Equal(expected.Classes, found.Classes);
        Assert.Equal(expected.Labels, found.Labels);
        Assert.Equal(expected.Times, found.Times);
        Assert.Equal(expected.Blocks, found.Blocks);
        Assert.Equal(expected.MaturedUntil, found.MaturedUntil);
        Assert.Equal(Bits(expected.Naive), Bits(found.Naive));
        Assert.Equal(Bits(expected.Smoothed), Bits(found.Smoothed));
        Assert.Equal(Vectors(expected), Vectors(found));
        Assert.Equal(expected.Slices.Select(s => (s.Name, string.Join(',', s.Categories))), found.Slices.Select(s => (s.Name, string.Join(',', s.Categories))));
        Assert.Equal(expected.Slices.Select(s => string.Join(',', s.Numbers)), found.Slices.Select(s => string.Join(',', s.Numbers)));
    }

    private static IEnumerable<int> Bits(IEnumerable<float> numbers) => numbers.Select(BitConverter.SingleToInt32Bits);

    private static IEnumerable<int> Vectors(Examples examples) => Enumerable.Range(0, examples.Count).SelectMany(i => Bits(examples.Vector(i).ToArray()));

    private Task<PlayedHistory> HistoryAsync(ModelDefinition model, string table) => model.Accept(
        new HistoryTabulation(checkout.Workspace, SnapshotOf(model, table), new DateOnly(2022, 1, 1), checkout.Work(model), Silence.Here));

    private Snapshot SnapshotOf(ModelDefinition model, string table)
    {
        checkout.Write($"data/{model.Dataset}/t.csv", table);
        return new Snapshot { Dataset = model.Dataset, Digest = "", Folder = $"data/{model.Dataset}", Files = [new DatasetFile { Name = "t.csv" }] };
    }

    // Days of January 2020, on and on.
    private static DateOnly Day(int day) => DateOnly.FromDateTime(Start).AddDays(day - 1);
}
