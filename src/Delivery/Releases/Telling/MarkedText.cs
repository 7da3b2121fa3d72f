namespace Levain.Delivery.Releases.Telling;

/// <summary>A comment that is written once.</summary>
/// <param name="Marker">Stands in the text.</param>
/// <param name="Text">Markdown.</param>
internal sealed record MarkedText(Marker Marker, string Text);
