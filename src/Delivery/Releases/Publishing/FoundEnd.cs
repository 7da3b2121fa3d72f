namespace Levain.Delivery.Releases.Publishing;

/// <summary>The end of a reference.</summary>
public sealed class FoundEnd
{
    public string Sha { get; set; } = "";

    /// <summary><c>commit</c>, or <c>tag</c> for an annotated tag.</summary>
    public string Type { get; set; } = "";
}
