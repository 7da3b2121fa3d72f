namespace Levain.Delivery.Images.Engines;

/// <summary>What an engine says of itself.</summary>
/// <param name="Version">Such as <c>20.10.24</c>.</param>
/// <param name="Api">The newest version of its interface.</param>
public sealed record EngineFacts(string Version, Version Api);
