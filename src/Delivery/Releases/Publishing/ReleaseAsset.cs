namespace Levain.Delivery.Releases.Publishing;

/// <summary>A file that a release shall hold.</summary>
/// <param name="Name">Its name there: letters of ASCII, which GitHub leaves as they are.</param>
/// <param name="Path">Where it lies here.</param>
/// <param name="Digest">The SHA-256 of its bytes, as <c>sha256:</c> and digits.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record ReleaseAsset(string Name, string Path, string Digest, long Bytes);
