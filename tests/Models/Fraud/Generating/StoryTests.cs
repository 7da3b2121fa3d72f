using Xunit;

namespace Levain.Models.Fraud.Generating;

/// <summary>The figures that the story of this data rests on, of the default year.</summary>
public sealed class StoryTests(GeneratedYears years) : IClassFixture<GeneratedYears>
{
    private const double SecondsADay = Entry.SecondsADay;

    [Fact]
    public void A_year_has_about_600_000_transactions()
    {
        Assert.InRange(years.Change.Count, 570_000, 630_000);
        Assert.InRange(years.Control.Count, 570_000, 630_000);
    }

    [Theory]
    [InlineData(0, 0.0046, 0.0066)]
    [InlineData(60, 0.0046, 0.0066)]
    [InlineData(120, 0.0046, 0.0066)]
    [InlineData(150, 0.0046, 0.0066)]
    [InlineData(180, 0.0075, 0.0110)]
    [InlineData(240, 0.0065, 0.0110)]
    [InlineData(300, 0.0080, 0.0135)]
    [InlineData(330, 0.0075, 0.0135)]
    public void The_share_of_fraud_rises_with_the_change(int day, double least, double most) =>
        Assert.InRange(FraudShare(years.Change, day), least, most);

    [Fact]
    public void The_share_of_fraud_is_flat_without_the_change() =>
        Assert.All(
            Enumerable.Range(0, 12),
            month => Assert.InRange(FraudShare(years.Control, 30 * month), 0.0042, 0.0076));

    [Fact]
    public void Ecommerce_rises_from_34_to_55_percent_with_the_shock()
    {
        Assert.Equal(0.34, EcommerceShare(years.Change, 0, 180), 0.01);
        Assert.Equal(0.55, EcommerceShare(years.Change, 180, 365), 0.01);
        Assert.Equal(0.34, EcommerceShare(years.Control, 180, 365), 0.01);
    }

    [Fact]
    public void The_volume_dips_for_45_days_and_rises_before_Christmas()
    {
        Assert.Equal(0.8, RowsADay(years.Change, 180, 225) / RowsADay(years.Control, 180, 225), 0.03);
        Assert.Equal(1.0, RowsADay(years.Change, 225, 334) / RowsADay(years.Control, 225, 334), 0.03);
        Assert.Equal(1.25, RowsADay(years.Control, 334, 358) / RowsADay(years.Control, 304, 334), 0.1);
    }

    [Fact]
    public void Travel_and_restaurants_fall_with_the_shock()
    {
        Assert.InRange(CategoryRatio(Category.Travel), 0.25, 0.50);
        Assert.InRange(CategoryRatio(Category.Restaurants), 0.40, 0.65);
        Assert.InRange(CategoryRatio(Category.Groceries), 1.05, 1.40);
    }

    [Fact]
    public void Criminals_bring_their_amounts_from_4_times_to_1_3_times_the_profile()
    {
        Assert.Equal(4, AmountRatio(years.Change, 0, 180), 0.3);
        Assert.InRange(AmountRatio(years.Change, 225, 255), 2.2, 3.1);
        Assert.Equal(1.3, AmountRatio(years.Change, 305, 365), 0.1);
        Assert.Equal(4, AmountRatio(years.Control, 305, 365), 0.4);
    }

    [Fact]
    public void Takeovers_use_a_new_device_in_90_and_later_in_45_percent()
    {
        Assert.Equal(0.90, NewDeviceShare(years.Change, 10, 180), 0.07);
        Assert.Equal(0.45, NewDeviceShare(years.Change, 305, 365), 0.12);
        Assert.Equal(0.90, NewDeviceShare(years.Control, 185, 365), 0.07);
    }

    [Fact]
    public void Social_engineering_begins_on_day_240_and_only_with_the_change()
    {
        var days = years.Change
            .Where(entry => entry.Campaign == CampaignKind.SocialEngineering).Select(Day).ToList();
        Assert.All(days, day => Assert.InRange(day, 240, 364));
        Assert.True(days.Count(day => day >= 330) > 2 * days.Count(day => day < 275));
        Assert.DoesNotContain(years.Control, entry => entry.Campaign == CampaignKind.SocialEngineering);
    }

    [Fact]
    public void Labels_come_late()
    {
        var delays = Frauds(years.Change).Where(fraud => fraud.Reported is not null)
            .Select(fraud => (fraud.Reported!.Value - fraud.Second) / SecondsADay).Order().ToList();
        var all = (double)Frauds(years.Change).Count();
        var later = delays.Where(delay => delay > 2).ToList();
        Assert.Equal(0.35, delays.Count(delay => delay < 2) / all, 0.03);
        Assert.Equal(9, later[later.Count / 2], 1.0);
        Assert.Equal(0.03, 1 - delays.Count / all, 0.01);
        Assert.True(delays[0] > 0);
        Assert.DoesNotContain(years.Change, entry => entry.Campaign is null && entry.Reported is not null);
    }

    [Fact]
    public void About_seven_of_ten_frauds_of_a_month_are_known_at_its_end()
    {
        var month = Frauds(Between(years.Change, 120, 150)).ToList();
        Assert.Equal(0.72, (double)month.Count(fraud => fraud.Reported < 150 * SecondsADay) / month.Count, 0.08);
    }

    [Fact]
    public void Every_day_stands_for_itself() =>
        Assert.Equal(new DayBook(years.World).Of(250), Between(years.Control, 250, 251));

    private static int Day(Entry entry) => (int)(entry.Second / Entry.SecondsADay);

    private static IEnumerable<Entry> Between(IEnumerable<Entry> entries, int first, int end) =>
        entries.Where(entry => Day(entry) >= first && Day(entry) < end);

    private static IEnumerable<Entry> Frauds(IEnumerable<Entry> entries) =>
        entries.Where(entry => entry.Campaign is not null);

    private static double RowsADay(IEnumerable<Entry> entries, int first, int end) =>
        (double)Between(entries, first, end).Count() / (end - first);

    private static double FraudShare(IEnumerable<Entry> entries, int day) =>
        Between(entries, day, day + 30).Average(entry => entry.Campaign is null ? 0.0 : 1);

    private static double EcommerceShare(IEnumerable<Entry> entries, int first, int end) =>
        Between(entries, first, end).Average(entry => entry.Channel == Channel.Ecommerce ? 1.0 : 0);

    private double CategoryRatio(Category category)
    {
        var after = Between(years.Change, 180, 365).Average(entry => entry.Category == category ? 1.0 : 0);
        return after / Between(years.Control, 180, 365).Average(entry => entry.Category == category ? 1.0 : 0);
    }

    /// <summary>The geometric mean, over the campaigns that pay large amounts and nothing else.</summary>
    private double AmountRatio(IEnumerable<Entry> entries, int first, int end) =>
        Math.Exp(Between(entries, first, end)
            .Where(entry => entry.Campaign is CampaignKind.AccountTakeover)
            .Average(entry => Math.Log(entry.Cents / 100.0 / years.World.Customers[entry.Customer - 1].UsualAmount)));

    private double NewDeviceShare(IEnumerable<Entry> entries, int first, int end) =>
        Between(entries, first, end)
            .Where(entry => entry.Campaign is CampaignKind.AccountTakeover)
            .Average(entry => IsOwn(entry) ? 0.0 : 1);

    private bool IsOwn(Entry fraud) => Enumerable.Range(0, 50).Any(draw => fraud.Device == years.World.Devices.Own(
        years.World.Customers[fraud.Customer - 1], Day(fraud), new RandomStream(draw, StreamPurpose.Device)));
}
