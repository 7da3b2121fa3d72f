namespace Levain.Training.Flattening;

/// <summary>What becomes of the scores of all classes together.</summary>
internal enum Combination
{
    /// <summary>They stay as they are.</summary>
    None = 0,

    /// <summary>e to the score over the sum of all, by way of the sum's logarithm: maximum entropy.</summary>
    LogSoftmax = 1,

    /// <summary>e to the score over the sum of all, divided at the end: LightGBM.</summary>
    Softmax = 2,

    /// <summary>Each over the sum of all: one versus all.</summary>
    Shares = 3,
}
