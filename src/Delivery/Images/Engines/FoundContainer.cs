namespace Levain.Delivery.Images.Engines;

/// <summary>A container that was there already.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">What it was marked with when it was made.</param>
public sealed record FoundContainer(string Id, IReadOnlyDictionary<string, string> Labels);
