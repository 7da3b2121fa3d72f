using System.Diagnostics.CodeAnalysis;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>What a tag's reference, or the tag object behind it, points to.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "GitHub's own word.")]
public sealed class FoundRef
{
    /// <summary>The type of an annotated tag, which points on.</summary>
    public const string Tag = "tag";

    public FoundEnd Object { get; set; } = new();
}
