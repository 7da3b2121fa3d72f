namespace Levain.Delivery.Images.Publishing;

/// <summary>Knows which images answered as training did.</summary>
public interface ISmokeProof
{
    /// <summary>Whether the last good record of Smoke is of this very image.</summary>
    /// <param name="model">The model.</param>
    /// <param name="image">The digest of the image's manifest.</param>
    bool Proves(string model, string image);
}
