namespace Levain.Delivery.Images.Engines;

/// <summary>An image as an engine holds it.</summary>
/// <param name="Id">A digest: of the config, or of the manifest where the engine keeps images as registries do.</param>
/// <param name="Bytes">Its size without compression.</param>
public sealed record EngineImage(string Id, long Bytes);
