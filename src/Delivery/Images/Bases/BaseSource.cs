using System.Net;
using System.Net.Sockets;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Delivery.Images.Bases;

/// <summary>Brings what an image stands on.</summary>
public sealed class BaseSource(Workspace workspace, FileIndex files, IRegistries registries, DeliveryOptions choices) : IDisposable
{
    // Models are packed side by side, and most of them stand on the same base.
    private readonly SemaphoreSlim one = new(1);
    private readonly BlobStore blobs = new(workspace.Images);

    /// <summary>Says which addresses a name has; a machine without a network has none.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Looks at the name that was asked for, before anything is compiled.</summary>
    /// <exception cref="LevainException">It is none of an image.</exception>
    public void Demand()
    {
        if (choices.Base is { } name and not DeliveryOptions.MakeBase) ImageReference.Parse(name);
    }

    /// <summary>Brings the base that was asked for; else the pinned public one, or, where its registry cannot be reached, one of this machine's libraries.</summary>
    /// <param name="build">The program that the image will hold.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">The base cannot be had.</exception>
    public async Task<BaseImage> BringAsync(ServiceBuild build, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await OneAsync(build, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<BaseImage> OneAsync(ServiceBuild build, CancellationToken cancellation)
    {
        if (choices.Base == DeliveryOptions.MakeBase) return await MakeAsync(build, cancellation);
        var image = ImageReference.Parse(choices.Base ?? PublicBases.For(build.Kind));
        var pulled = new PulledBase(blobs, new ImagePull(registries));
        if (image.Digest is null) throw await WithoutDigestAsync(image, cancellation);
        if (choices.Base is not null || pulled.IsHere(image) || await IsReachableAsync(image, cancellation)) return await pulled.BringAsync(image, cancellation);
        return await MakeAsync(build, cancellation);
    }

    private Task<BaseImage> MakeAsync(ServiceBuild build, CancellationToken cancellation) =>
        new MadeBase(new LayerWriter(blobs, files), Path.Combine(workspace.Packing, "base")).MakeAsync(build.Kind, ServiceLayers.Native(build), cancellation);

    // Only a machine that cannot even find the registry makes a base unasked: any other failure is one that passes, and
    // must not change what an image stands on.
    private async Task<bool> IsReachableAsync(ImageReference image, CancellationToken cancellation)
    {
        if (HttpClient.DefaultProxy.GetProxy(image.Registry.Root) is not null) return true;
        try
        {
            return (await Resolve(new Uri(image.Registry.Root, "/").Host, cancellation)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<LevainException> WithoutDigestAsync(ImageReference image, CancellationToken cancellation)
    {
        var found = await registries.Open(image.Registry).FindAsync(image.Repository, image.Wanted, cancellation);
        return new LevainException(found is null
            ? $"The image {image} is not in its registry, and no digest was named. See whether the name is written right."
            : $"{image} has no digest, and what a tag stands for moves. It stands for {found.Digest} now: write --base={image}@{found.Digest}.");
    }
}
