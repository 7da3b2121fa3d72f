namespace Levain.Definitions;

/// <summary>What a model answers.</summary>
public enum ModelKind
{
    /// <summary>A number.</summary>
    Regression,

    /// <summary>A probability of yes.</summary>
    Binary,

    /// <summary>A probability for each of several classes.</summary>
    Multiclass,
}
