using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Models.Fraud;

/// <summary>Tells the probability that a payment is fraudulent.</summary>
public sealed class FraudModel : BinaryClassification<Transaction, FraudFeatures>
{
    /// <summary>The share of payments that the bank can ask its customers about.</summary>
    private const double AlarmBudget = 0.005;

    /// <summary>About the payments of a week: what a new champion's first days look like is chance.</summary>
    private const int Week = 10_000;

    public override string Name => "fraud";

    public override string Purpose =>
        "Ranks card payments by the probability that they are fraudulent, so that a bank can ask its customers about the half percent that is most suspicious.";

    public override string Limits =>
        "It learnt from generated payments of one invented bank and must learn anew from a bank's own. Fraudsters change their ways: "
        + "within months the model finds fewer of them, and no drift of its inputs shows it. It is no ground to refuse a payment without asking.";

    public override Window Training => Window.Last(days: 180);

    public override HoldOut HoldOut => HoldOut.Last(days: 30);

    public override int GapDays => 7;

    public override int Past => 50;

    /// <summary>Of eight alarms more than five must be fraud, or customers complain.</summary>
    public override DecisionRule Decides => DecisionRule.PrecisionAtLeast(5.0 / 8);

    public override GatePolicy Gate => Require
        .That(AveragePrecision).IsAtLeast(0.6)
        .And(AveragePrecision).Beats(Baseline.Linear)
        .And(PrecisionAtAlarms(AlarmBudget)).IsAtLeast(5.0 / 8)
        .And(AveragePrecision).IsNotWorseThanChampion(by: 0.02)
        .And(RecallAtAlarms(AlarmBudget)).IsNotWorseThanChampion(by: 0.03)
        .And(RocAuc.OnEach("Channel")).IsNotWorseThanChampion(by: 0.05, test: PairedTest.DeLong)
        .And(Cost.LatencyP99).IsAtMost(1000)
        .And(Served.StartSeconds).IsAtMost(5)
        .And(Served.LatencyP99).IsAtMost(100)
        .And(Served.MemoryMegabytes).IsAtMost(300)
        .And(Served.ImageMegabytes).IsAtMost(200)
        .AndAtLeast(positives: 100);

    public override WatchPolicy Watching => Watch.Windows(days: 30).OneFalseAlarmIn(days: 90);

    /// <summary>No drift of the inputs shows that fraudsters changed their ways; what customers say does, and frauds that were missed before false alarms.</summary>
    public override RetrainPolicy Retraining => Retrain
        .When(Retrain.Realised(AveragePrecision, worseThan: 0.6, leastRows: Week))
        .Or(Retrain.Realised(Precision, worseThan: 5.0 / 8, leastRows: Week))
        .Or(Retrain.ColumnsDrift).After(looks: 5)
        .Or(Retrain.Every(months: 6))
        .ButNotWithin(days: 14);

    /// <summary>Before the shock of day 180, while criminals change their ways, and after.</summary>
    public override IReadOnlyList<Episode> Episodes =>
        [Episode.Of("before", "2025-01-01", "2025-06-29"), Episode.Of("changing", "2025-06-30", "2025-10-27"), Episode.Of("changed", "2025-10-28")];

    public override IReadOnlyList<Slice<Transaction>> Slices => [EachOf(t => t.Channel), BinsOf(t => t.Amount), Every(days: 7)];

    public override FraudFeatures Describe(Transaction row, ReadOnlySpan<Transaction> past)
    {
        var habit = new CustomerHabit(row, past);
        return new FraudFeatures
        {
            Amount = MathF.Log(row.Amount),
            AmountToMean = MathF.Log(row.Amount / habit.MeanAmount),
            SmallestOfFive = MathF.Log(habit.SmallestOfFive),
            SinceLast = MathF.Log(1 + habit.SecondsSinceLast),
            SinceFifth = MathF.Log(1 + habit.SecondsSinceFifth),
            InHour = habit.InHour,
            InDay = habit.InDay,
            SpentInDay = MathF.Log(1 + habit.SpentInDay),
            Hour = row.Time.Hour,
            CategoryShare = habit.CategoryShare,
            ChannelShare = habit.ChannelShare,
            NewDevice = habit.IsNewDevice,
            Category = row.Category,
            Channel = row.Channel,
        };
    }

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.BinaryClassification.Trainers.FastTree(new()
    {
        NumberOfLeaves = 15,
        MinimumExampleCountPerLeaf = 200,
        NumberOfTrees = 100,
        LearningRate = 0.1,
        NumberOfThreads = 2,
    });
}
