using CsCheck;
using Levain.Definitions;
using Levain.Samples;
using Xunit;

namespace Levain.Datasets;

public sealed class SplitPlanTests
{
    private static readonly DateOnly AsOf = new(2020, 12, 31);

    public static TheoryData<string, string> Sides => new()
    {
        { "2020-12-31T23:59:59", "Neither" },
        { "2020-12-12T00:00:00", "Neither" },
        { "2020-12-11T23:59:59", "HoldOut" },
        { "2020-11-12T00:00:00", "HoldOut" },
        { "2020-11-11T23:59:59", "Neither" },
        { "2020-11-05T00:00:00", "Neither" },
        { "2020-11-04T23:59:59", "Training" },
        { "2020-09-05T00:00:00", "Training" },
        { "2020-09-04T23:59:59", "Neither" },
    };

    // As of the end of the year, 20 days for labels to ripen, 30 days of hold-out, 7 days of gap, 2 months to learn from.
    [Theory]
    [MemberData(nameof(Sides))]
    public void Time_divides_rows_with_a_gap_and_with_days_for_labels_to_ripen(string time, string side)
    {
        var model = new HouseModel { Kept = HoldOut.Last(days: 30), Gap = 7, Learnt = Window.Last(months: 2) };
        var plan = new SplitPlan(model, AsOf, maturesInDays: 20);
        var at = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(side, plan.SideOf(at, 0).ToString());
    }

    [Fact]
    public void Training_knows_labels_up_to_the_hold_out_and_judging_up_to_the_as_of_day()
    {
        var plan = new SplitPlan(new HouseModel { Kept = HoldOut.Last(days: 30), Gap = 7 }, AsOf, maturesInDays: 20);
        Assert.Equal(plan.HoldOutStart, plan.LabelsUntil(Side.Training));
        Assert.Equal(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), plan.LabelsUntil(Side.HoldOut));
    }

    [Fact]
    public void Training_never_reaches_into_the_hold_out() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 30]).Sample((days, gap, matures, months) =>
        {
            var model = new HouseModel { Kept = HoldOut.Last(days: days), Gap = gap, Learnt = Window.Last(months) };
            var plan = new SplitPlan(model, AsOf, matures);
            return plan.TrainingStart < plan.TrainingEnd && plan.TrainingEnd.AddDays(gap) == plan.HoldOutStart
                && plan.HoldOutStart < plan.HoldOutEnd && plan.HoldOutEnd <= plan.KnownUntil;
        });

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Keys_are_drawn_in_the_share_that_is_asked_for(double share)
    {
        var plan = new SplitPlan(new HouseModel { Kept = HoldOut.OfKeys(share) }, AsOf, 0);
        var at = AsOf.ToDateTime(TimeOnly.MinValue);
        var held = Enumerable.Range(0, 20_000).Count(i => plan.SideOf(at, Hash(i)) == Side.HoldOut);
        Assert.InRange(held / 20_000.0, share - 0.01, share + 0.01);
    }

    private static UInt128 Hash(int i) => System.IO.Hashing.XxHash128.HashToUInt128(BitConverter.GetBytes(i));
}
