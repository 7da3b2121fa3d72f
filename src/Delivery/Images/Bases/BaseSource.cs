using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Bases;

/// <summary>Brings what an image stands on.</summary>
public sealed class BaseSource(Workspace workspace, FileIndex files, DeliveryOptions choices)
{
    /// <summary>Brings the base that was asked for, or the pinned public one.</summary>
    /// <param name="build">The program that the image will hold.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">The base cannot be had.</exception>
    public async Task<BaseImage> BringAsync(ServiceBuild build, CancellationToken cancellation)
    {
        if (choices.Base is not (null or DeliveryOptions.MakeBase)) throw new LevainException("not yet");
        var layers = new LayerWriter(new BlobStore(workspace.Images), files);
        return await new MadeBase(layers, Path.Combine(workspace.Packing, "base")).MakeAsync(build.Kind, ServiceLayers.Native(build), cancellation);
    }
}
