namespace Levain.Definitions.Policies;

/// <summary>Begins a policy of retraining: <c>Retrain.When(Performance.ErrorAbove(2)).Or(Schedule.Every(months: 3))</c>.</summary>
public static class Retrain
{
    /// <summary>Only a person decides.</summary>
    public static RetrainPolicy ByHand { get; } = new([]);

    public static RetrainRule ColumnsDrift { get; } = new DriftRule();

    public static RetrainRule DefinitionChanges { get; } = new ChangeRule();

    public static RetrainPolicy When(RetrainRule rule) => new([rule]);

    public static RetrainRule Every(int months = 0, int days = 0) => new ScheduleRule(Window.Last(months, days));

    public static RetrainRule IsOlderThan(int months = 0, int days = 0) => new StalenessRule(Window.Last(months, days));

    public static RetrainRule NewRows(long atLeast) => new NewRowsRule(atLeast);

    /// <summary>The error is so many times the hold-out's, and worse than the naive forecast's.</summary>
    public static RetrainRule ErrorIsAbove(double timesHoldOut, int leastRows = 10) => new ErrorRule(timesHoldOut) { LeastRows = leastRows };

    /// <summary>A metric on matured labels is worse than a bound.</summary>
    public static RetrainRule Realised(Metric metric, double worseThan, double confidence = 0.95, int leastRows = 1) =>
        new RealisedRule(metric, worseThan, confidence) { LeastRows = leastRows };

    /// <summary>A metric as it is estimated without labels is worse than a bound.</summary>
    public static RetrainRule Estimated(Metric metric, double worseThan) => new EstimatedRule(metric, worseThan);
}
