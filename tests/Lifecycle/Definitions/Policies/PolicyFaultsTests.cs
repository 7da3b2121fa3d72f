using Levain.Samples;
using Microsoft.ML;
using Xunit;

namespace Levain.Definitions.Policies;

public sealed class PolicyFaultsTests
{
    private static readonly RetrainPolicy Weekly = Retrain.When(Retrain.Every(days: 7));

    public static TheoryData<RetrainPolicy, string> OfNumbers => new()
    {
        { Weekly.ButNotWithin(days: 8), "'there was no training in the last 7 days' speaks every 7 days, and no training is decided within 8 days after another" },
        { Retrain.When(Retrain.IsOlderThan(days: 5)).ButNotWithin(days: 6), "speaks every 5 days, and no training is decided within 6 days" },
        { Retrain.When(Retrain.Every(months: 1)).ButNotWithin(days: 32), "speaks every 31 days" },
        { Weekly.AtMost(4), "asks for 5 trainings in 30 days, and at most 4 are allowed" },
        { Weekly.Or(Retrain.ColumnsDrift).After(looks: 7), "waits for 7 looks in a row, and the schedule of every 7 days is never later" },
        { Weekly.After(looks: 7), "waits for 7 looks in a row" },
        { Weekly.Or(Retrain.Every(days: 9)), "it says 'there was no training in the last 7 days' and again 'there was no training in the last 9 days'" },
        { Retrain.When(Retrain.Realised(Metric.Mae, 1)).Or(Retrain.Realised(Metric.Mae, 2)), "and again 'Mae on matured labels is above 2 (95% sure)': keep one" },
        { Retrain.When(Retrain.Realised(Metric.Mae, -1)), "Mae is always above -1" },
        { Retrain.When(Retrain.Realised(Metric.Mae, double.PositiveInfinity)), "Mae is never above" },
        { Retrain.When(Retrain.Realised(Metric.Mae, double.NaN)), "the bound of Mae is no number" },
        { Retrain.When(Retrain.Realised(Metric.RSquared, 1.5)), "RSquared is always below 1.5" },
        { Retrain.When(Retrain.Realised(Metric.Precision, 0.5)), "it asks for Precision, which a model of numbers does not have" },
        { Retrain.When(Retrain.Realised(Metric.Mase, 1)), "it asks for Mase, which a model of numbers does not have" },
        { Retrain.When(Retrain.Realised(Metric.Mae, 1, confidence: 1)), "a confidence is 0.5 to below 1, and that of Mae is 1" },
        { Retrain.When(Retrain.Realised(Metric.Mae, 1, confidence: 0.4)), "a confidence is 0.5 to below 1" },
        { Retrain.When(Retrain.Realised(Metric.Mae, 1, leastRows: 0)), "fewer rows than one" },
        { Retrain.When(Retrain.Estimated(Metric.Mae, 1)), "it asks for Mae without labels, which cannot be estimated" },
        { Retrain.When(Retrain.ErrorIsAbove(2)), "a model of numbers has none: only a series has" },
        { Retrain.When(Retrain.NewRows(0)), "it waits for 0 new rows" },
    };

    [Theory]
    [MemberData(nameof(OfNumbers), DisableDiscoveryEnumeration = true)]
    public void A_policy_that_contradicts_itself_is_told(RetrainPolicy policy, string fault) =>
        Assert.Contains(PolicyFaults.Of(new Houses { Policy = policy }), f => f.Contains(fault, StringComparison.Ordinal));

    public static TheoryData<RetrainPolicy> Sound => new()
    {
        Retrain.ByHand,
        Weekly.ButNotWithin(days: 7),
        Weekly.AtMost(5),
        Retrain.When(Retrain.Every(months: 1)).ButNotWithin(days: 30).AtMost(1),
        Retrain.When(Retrain.Every(days: 15)).AtMost(2),
        Weekly.Or(Retrain.ColumnsDrift).After(looks: 6),
        Retrain.When(Retrain.Realised(Metric.Mae, 1)).Or(Retrain.Realised(Metric.Rmse, 2)),
        Retrain.When(Retrain.Realised(Metric.Mae, 0)).Or(Retrain.IsOlderThan(months: 12)),
        Retrain.When(Retrain.Realised(Metric.RSquared, 1)).Or(Retrain.DefinitionChanges),
    };

    [Theory]
    [MemberData(nameof(Sound), DisableDiscoveryEnumeration = true)]
    public void A_policy_that_can_be_kept_is_none_of_them(RetrainPolicy policy) => Assert.Empty(PolicyFaults.Of(new Houses { Policy = policy }));

    public static TheoryData<WatchPolicy, string> Watches => new()
    {
        { Watch.Windows(30).LeavingOut("Size", "Weight"), "it leaves out 'Weight', which is no feature; the features are Size, HasGarden, Make, Before" },
        { new WatchPolicy { LeastImportance = 1 }, "0 to below 1, not 1" },
        { new WatchPolicy { LeastImportance = double.NaN }, "0 to below 1, not NaN" },
        { new WatchPolicy { WindowDays = 0 }, "at least one day" },
        { new WatchPolicy { FalseAlarmDays = 0 }, "at least one day" },
    };

    [Theory]
    [MemberData(nameof(Watches), DisableDiscoveryEnumeration = true)]
    public void A_watch_that_cannot_be_kept_is_told(WatchPolicy watch, string fault) =>
        Assert.Contains(fault, Assert.Single(PolicyFaults.Of(new Houses { Watch = watch })), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_when_definitions_are_found() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(Contrary)])),
        typeof(Contrary).FullName!, "contradicts itself", "asks for 5 trainings", "leaves out 'Weight'", "Mend Watching or Retraining");

    [Fact]
    public void A_policy_that_throws_is_found_at_once() => Told.Says(
        Told.By(() => ModelCatalog.From([typeof(Throwing)])), "its Retraining throws InvalidOperationException");

    public abstract class Base : Regression<House, HouseFeatures>
    {
        public override string Name => "a";

        public override HoldOut HoldOut => HoldOut.Last(days: 1);

        public override GatePolicy Gate => Require.That(Mae).IsAtMost(1);

        public override HouseFeatures Describe(House row, ReadOnlySpan<House> past) => default;

        public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
    }

    public sealed class Houses : Base
    {
        public RetrainPolicy Policy { get; init; } = Retrain.ByHand;

        public WatchPolicy Watch { get; init; } = new();

        public override RetrainPolicy Retraining => Policy;

        public override WatchPolicy Watching => Watch;
    }

    public sealed class Contrary : Base
    {
        public override WatchPolicy Watching => Policies.Watch.Windows(days: 30).LeavingOut("Weight");

        public override RetrainPolicy Retraining => Weekly.AtMost(1);
    }

    public sealed class Throwing : Base
    {
        public override RetrainPolicy Retraining => Retrain.ByHand.After(1);
    }
}
