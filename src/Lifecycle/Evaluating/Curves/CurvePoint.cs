namespace Levain.Evaluating.Curves;

/// <summary>A place on a curve over all thresholds.</summary>
internal sealed record CurvePoint
{
    /// <summary>0 to 1: the false positive rate, or the recall.</summary>
    public required double X { get; init; }

    /// <summary>0 to 1: the true positive rate, or the precision.</summary>
    public required double Y { get; init; }

    /// <summary>Rows with this score and above are alarmed on; null where none is.</summary>
    public required double? Threshold { get; init; }
}
