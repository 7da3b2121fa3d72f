using System.Globalization;
using Levain.Delivery.Images.Oci;
using Levain.Stages;

namespace Levain.Delivery.Images.Publishing;

/// <summary>What a push would do.</summary>
/// <param name="Repository">Where to, with the registry.</param>
/// <param name="Image">The image's digest.</param>
/// <param name="Tags">What would become of the tags, or why that is not known, in words.</param>
/// <param name="Missing">The blobs that would be sent; all where the registry was not asked.</param>
internal sealed record PublishPlan(string Repository, string Image, string Tags, IReadOnlyList<Descriptor> Missing)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"would push {Digest.Brief(Image)} to {Repository}: {Missing.Count} blobs ({Names()}), {Missing.Sum(b => b.Size)} bytes; {Tags}");

    private string Names() => Missing.Count == 0 ? "all are there" : string.Join(", ", Missing.Select(b => Digest.Brief(b.Digest)));
}
