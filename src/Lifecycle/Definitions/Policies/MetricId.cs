namespace Levain.Definitions.Policies;

/// <summary>The measures that can be computed.</summary>
public enum MetricId
{
    Mae,
    Rmse,
    RSquared,
    AveragePrecision,
    RocAuc,
    LogLoss,
    Brier,
    RecallAtAlarms,
    PrecisionAtAlarms,
    MicroAccuracy,
    MacroAccuracy,
    MulticlassLogLoss,
    Ece,
    Precision,
    Recall,
    F1,
    Mcc,
    Accuracy,
    ExpectedCost,
    Mase,
    Pinball,
    Coverage,
}
