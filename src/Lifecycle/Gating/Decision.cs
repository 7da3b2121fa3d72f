namespace Levain.Gating;

/// <summary>What becomes of a candidate.</summary>
public enum Decision
{
    /// <summary>It becomes the champion.</summary>
    Promote,

    /// <summary>The champion stays: it is the better one, or the same.</summary>
    Keep,

    /// <summary>The candidate is not fit to serve, whatever the champion.</summary>
    Reject,

    /// <summary>The rows do not tell.</summary>
    Inconclusive,
}
