namespace Levain.Delivery.Releases.Connecting;

/// <summary>A failure that may pass.</summary>
/// <param name="What">What went wrong, as the middle of a sentence.</param>
/// <param name="IsLimit">GitHub is well, and wants to be asked less.</param>
/// <param name="After">How long it asks to be left alone, where it says so.</param>
internal sealed record Setback(string What, bool IsLimit = false, TimeSpan? After = null);
