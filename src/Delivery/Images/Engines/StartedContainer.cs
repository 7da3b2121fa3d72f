namespace Levain.Delivery.Images.Engines;

/// <summary>A container that was started.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where its service is reached from this machine.</param>
public sealed record StartedContainer(string Id, Uri Address);
