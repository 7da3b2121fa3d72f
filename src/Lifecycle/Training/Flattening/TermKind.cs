namespace Levain.Training.Flattening;

/// <summary>How a raw score is made.</summary>
internal enum TermKind
{
    /// <summary>A sum of leaves.</summary>
    Trees = 1,

    /// <summary>A bias and a weighted sum of slots.</summary>
    Linear = 2,
}
