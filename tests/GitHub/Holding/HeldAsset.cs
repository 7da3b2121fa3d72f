using System.Security.Cryptography;

namespace Levain.GitHub.Holding;

/// <summary>A file of a release.</summary>
public sealed class HeldAsset
{
    public required long Id { get; init; }

    public required string Name { get; set; }

    public string? Label { get; set; }

    public string ContentType { get; init; } = "application/octet-stream";

    public byte[] Bytes { get; init; } = [];

    /// <summary>The upload was cut; GitHub then keeps a thing without bytes in the state "starter".</summary>
    public bool IsStarter { get; init; }

    /// <summary>As GitHub tells it; null before a file has arrived.</summary>
    public string? Digest => IsStarter ? null : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes))}";
}
