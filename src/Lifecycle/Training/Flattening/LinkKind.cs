namespace Levain.Training.Flattening;

/// <summary>What a raw score becomes.</summary>
internal enum LinkKind
{
    /// <summary>Divided by a number: the mean of a forest.</summary>
    Quotient = 1,

    /// <summary>e to the score: learners of logarithms, such as Poisson's.</summary>
    Exponential = 2,

    /// <summary>Platt's sigmoid, with slope and offset.</summary>
    Platt = 3,
}
