using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>One image and what was sent of it: to an empty registry, with a new champion, and again.</summary>
internal sealed record ImageFigures(
    string Name, HostKind Host, PackedImage Image,
    (int Sent, int There, long Bytes) First, (int Sent, int There, long Bytes) New, (int Sent, int There, long Bytes) Again)
{
    private const double Mega = 1e6;

    public double Unpacked => Image.Unpacked() / Mega;

    public double Packed => Image.Layers.Sum(l => l.Bytes) / Mega;

    /// <summary>Without the base.</summary>
    public double OwnUnpacked => Image.Layers.Where(l => l.Name != "base").Sum(l => l.Unpacked) / Mega;

    /// <summary>Without the base, as registries keep it.</summary>
    public double OwnPacked => Image.Layers.Where(l => l.Name != "base").Sum(l => l.Bytes) / Mega;
}
