namespace Levain.Definitions.Policies;

/// <summary>How a difference on the same rows is told from chance.</summary>
public enum PairedTest
{
    /// <summary>Rows, or blocks that hang together, are drawn again and again; for any metric.</summary>
    Bootstrap,

    /// <summary>The variance of two correlated areas under the curve, for RocAuc.</summary>
    DeLong,

    /// <summary>Rows that only one of the two tells rightly, for accuracies.</summary>
    McNemar,

    /// <summary>Losses of two forecasts with their autocorrelation and the small-sample correction, for means of losses.</summary>
    DieboldMariano,
}
