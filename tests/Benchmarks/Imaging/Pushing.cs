using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Registries;

namespace Levain.Benchmarks.Imaging;

/// <summary>Sends images as Publish does, and counts.</summary>
internal sealed class Pushing(string host) : IDisposable
{
    private readonly RegistryClients clients = new(new CredentialSettings(), TimeProvider.System);

    /// <summary>Sends what the registry lacks of an image.</summary>
    /// <returns>Blobs that were sent, blobs that were there, and the bytes of all that was sent, the manifest's among them.</returns>
    public async Task<(int Sent, int There, long Bytes)> SendAsync(string repository, PackedImage image, BlobStore blobs)
    {
        var shipment = new Shipment(clients.Open(RegistryAddress.Parse(host)), CancellationToken.None);
        await shipment.SendAsync(repository, new StoredManifest(MediaTypes.Manifest, image.Image, blobs.Read(image.Image)), blobs, null);
        return (shipment.Pushed, shipment.Skipped, shipment.Bytes);
    }

    public void Dispose() => clients.Dispose();
}
