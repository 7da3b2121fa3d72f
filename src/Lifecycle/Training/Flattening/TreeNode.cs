namespace Levain.Training.Flattening;

/// <summary>A question that a tree asks.</summary>
/// <param name="Slot">The slot that it looks at.</param>
/// <param name="Threshold">Values up to it go left, all others right.</param>
/// <param name="Left">A node; a leaf's complement where it is negative.</param>
/// <param name="Right">The same for the other side.</param>
internal readonly record struct TreeNode(int Slot, float Threshold, int Left, int Right)
{
    /// <summary>Bytes in a file.</summary>
    public const int Length = 16;
}
