using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Models.Market;

/// <summary>Forecasts the next day's trading range of the S&amp;P 500 in percent, a measure of risk.</summary>
public sealed class MarketModel : SeriesRegression<TradingDay, MarketFeatures>
{
    public override string Name => "market";

    public override string Purpose =>
        "Forecasts the next trading day's range of the S&P 500, high over low, as a measure of risk for sizing positions and limits.";

    public override string Limits =>
        "It tells nothing of the direction of prices. In a crash, as in March 2020, its errors grow severalfold and today's range "
        + "may forecast as well; it knows one index and daily prices only.";

    public override string Unit => "percent";

    public override Window Training => Window.Last(months: 48);

    /// <summary>A year: long enough to hold calm and stormy months both.</summary>
    public override HoldOut HoldOut => HoldOut.Last(months: 12);

    public override int Past => 22;

    public override GatePolicy Gate => Require
        .That(Mae).Beats(Baseline.Naive)
        .And(Mae).Beats(Baseline.Constant)
        .And(Mae).IsNotWorseThanChampionByShare(0.05, test: PairedTest.DieboldMariano)
        .And(Served.StartSeconds).IsAtMost(5)
        .And(Served.LatencyP99).IsAtMost(100)
        .And(Served.MemoryMegabytes).IsAtMost(300)
        .And(Served.ImageMegabytes).IsAtMost(200);

    /// <summary>Means over weeks and months hang on the same days: no two windows of them are alike.</summary>
    public override WatchPolicy Watching => Watch.Windows(days: 30).OneFalseAlarmIn(days: 90).LeavingOut(
        nameof(MarketFeatures.Range5), nameof(MarketFeatures.Range22), nameof(MarketFeatures.Move5), nameof(MarketFeatures.Move21));

    public override RetrainPolicy Retraining => Retrain
        .When(Retrain.ErrorIsAbove(timesHoldOut: 2))
        .Or(Retrain.ColumnsDrift).After(looks: 5)
        .Or(Retrain.Every(months: 3))
        .ButNotWithin(days: 10);

    /// <summary>The two crashes of the data; the second one's recovery is not in them.</summary>
    public override IReadOnlyList<Episode> Episodes => [Episode.Of("crisis", "2008-09-01", "2009-05-31"), Episode.Of("covid", "2020-02-24")];

    public override IReadOnlyList<Slice<TradingDay>> Slices =>
        [BinsOf(d => d.Range, bins: 3) with { MinimumRows = 50 }, Every(months: 3) with { MinimumRows = 50 }];

    public override MarketFeatures Describe(ReadOnlySpan<TradingDay> past)
    {
        var (today, before) = (past[^1], past[^2]);
        return new MarketFeatures
        {
            Range1 = Log(today.Range),
            Range5 = Log(MeanRange(past[^5..])),
            Range22 = Log(MeanRange(past)),
            Move1 = Log(MathF.Abs(Return(before, today))),
            Move5 = Log(MeanMove(past[^6..])),
            Move21 = Log(MeanMove(past)),
            Return = Return(before, today) / MeanRange(past),
            Volume = MathF.Log(today.Volume / MeanVolume(past)),
            VolumeChange = MathF.Log(today.Volume / before.Volume),
        };
    }

    public override float Target(TradingDay next) => next.Range;

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Transforms
        .NormalizeMeanVariance("Features", fixZero: false)
        .Append(ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1, L1Regularization = 0 }));

    private static float MeanRange(ReadOnlySpan<TradingDay> days)
    {
        var sum = 0f;
        foreach (var day in days) sum += day.Range;
        return sum / days.Length;
    }

    private static float MeanMove(ReadOnlySpan<TradingDay> days)
    {
        var sum = 0f;
        for (var i = 1; i < days.Length; i++) sum += MathF.Abs(Return(days[i - 1], days[i]));
        return sum / (days.Length - 1);
    }

    private static float MeanVolume(ReadOnlySpan<TradingDay> days)
    {
        var sum = 0f;
        foreach (var day in days) sum += day.Volume;
        return sum / days.Length;
    }

    private static float Return(TradingDay from, TradingDay to) => 100 * MathF.Log(to.Close / from.Close);

    // Days without any move exist; a twentieth of a percent is noise.
    private static float Log(float percent) => MathF.Log(percent + 0.05f);
}
