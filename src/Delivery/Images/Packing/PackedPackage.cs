namespace Levain.Delivery.Images.Packing;

/// <summary>A package that the service was compiled with.</summary>
public sealed record PackedPackage
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>SHA-512 of the package's file in base 64, as lock files have it.</summary>
    public required string ContentHash { get; init; }
}
