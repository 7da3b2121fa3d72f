namespace Levain.Definitions.Policies;

/// <summary>A model that costs nothing and that every real one must beat.</summary>
public enum Baseline
{
    /// <summary>The median of the training labels, or the share of each class.</summary>
    Constant,

    /// <summary>A linear model of the same features and rows.</summary>
    Linear,

    /// <summary>The last value of the series.</summary>
    Naive,

    /// <summary>The exponentially weighted mean of the series so far, the last value with weight 0.3.</summary>
    ExponentiallyWeighted,
}
