namespace Levain.Delivery.Images.Publishing;

/// <summary>What becomes of a tag.</summary>
public enum TagMove
{
    /// <summary>It was not there and names the image now.</summary>
    Set,

    /// <summary>It named another image and names this one now.</summary>
    Moved,

    /// <summary>It names what it named before.</summary>
    Kept,
}
