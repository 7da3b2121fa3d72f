namespace Levain.Definitions;

/// <summary>How much of the answer may be known beforehand.</summary>
public sealed record LeakageLimits
{
    /// <summary>
    /// The share of held-out rows, 0 to 1, whose columns (key, time and label aside) all stand in a training row, too;
    /// more stop the stage. Tables of few categories have many such rows by nature.
    /// </summary>
    public double RowOverlap { get; init; } = 0.2;

    /// <summary>
    /// How well one column alone may predict the label: ROC-AUC of a yes or no, accuracy of classes, R squared of a number.
    /// Reaching it stops the stage; above 1 nothing does.
    /// </summary>
    public double OneColumn { get; init; } = 0.99;
}
