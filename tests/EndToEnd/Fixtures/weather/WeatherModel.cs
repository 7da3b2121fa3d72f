using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Models.Weather;

/// <summary>Tells from a day's measurements what the day was like.</summary>
public sealed class WeatherModel : MulticlassClassification<WeatherDay, WeatherFeatures>
{
    public override string Name => "weather";

    public override HoldOut HoldOut => HoldOut.Last(months: 12);

    public override GatePolicy Gate => Require
        .That(MicroAccuracy).IsAtLeast(0.7)
        .And(MicroAccuracy).Beats(Baseline.Constant)
        .And(MicroAccuracy).IsNotWorseThanChampion(by: 0.02);

    public override WeatherFeatures Describe(WeatherDay row, ReadOnlySpan<WeatherDay> past) => new()
    {
        Precipitation = row.Precipitation,
        Warmest = row.TempMax,
        Coldest = row.TempMin,
        Wind = row.Wind,
        Month = row.Date.Month,
    };

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.MulticlassClassification.Trainers.OneVersusAll(
        ml.BinaryClassification.Trainers.FastTree(new() { NumberOfLeaves = 8, NumberOfTrees = 50, NumberOfThreads = 1 }));
}
