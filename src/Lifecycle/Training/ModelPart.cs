namespace Levain.Training;

/// <summary>A tree or a weight of a model.</summary>
/// <param name="Name">What people call it, as in <c>tree 3</c> or <c>the weight of Size</c>.</param>
/// <param name="Print">Eight hexadecimal digits: of a tree the beginning of its digest, of a weight its bits.</param>
internal sealed record ModelPart(string Name, string Print)
{
    /// <summary>Whether it is a weight, whose number can be told.</summary>
    public bool IsNumber { get; init; }
}
