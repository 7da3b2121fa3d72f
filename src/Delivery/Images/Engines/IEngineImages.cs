namespace Levain.Delivery.Images.Engines;

/// <summary>The images that an engine holds.</summary>
public interface IEngineImages
{
    /// <summary>An image by its id or a tag; null where the engine has none.</summary>
    Task<EngineImage?> FindImageAsync(string reference, CancellationToken cancellation);

    /// <summary>Brings an archive's image into the engine under a tag.</summary>
    /// <param name="archive">An archive as <c>docker load</c> takes it.</param>
    /// <param name="ids">What the image may be called there: the digests of its config and of its manifest.</param>
    /// <param name="tag">The tag that it has afterwards.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">The engine refuses the archive, or it holds another image.</exception>
    Task<EngineImage> LoadImageAsync(string archive, IReadOnlyList<string> ids, string tag, CancellationToken cancellation);

    /// <summary>Lets a tag stand for an image that the engine holds; it stands for no other then.</summary>
    Task NameImageAsync(EngineImage image, string tag, CancellationToken cancellation);

    /// <summary>Takes a tag away, and the image where it was the last; one that is not there is no error.</summary>
    Task RemoveImageAsync(string reference, CancellationToken cancellation);
}
