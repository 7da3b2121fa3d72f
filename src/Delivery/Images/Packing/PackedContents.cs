namespace Levain.Delivery.Images.Packing;

/// <summary>All that an image holds, file by file and package by package: what a bill of materials is written from.</summary>
public sealed record PackedContents
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The output's name.</summary>
    public const string FileName = "image.json";

    public required int Schema { get; init; }

    /// <summary>Files by the names of their layers; a pulled base's are not listed, its digest names them.</summary>
    public required SortedDictionary<string, IReadOnlyList<PackedFile>> Layers { get; init; }

    public required IReadOnlyList<PackedPackage> Packages { get; init; }
}
