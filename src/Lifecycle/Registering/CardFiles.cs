namespace Levain.Registering;

/// <summary>A card's text and the pictures that it shows.</summary>
/// <param name="Text">Markdown, with links to the pictures below <c>card/</c>.</param>
/// <param name="Pictures">By file name, such as <c>roc.svg</c>: the text of the SVG.</param>
public sealed record CardFiles(string Text, IReadOnlyDictionary<string, string> Pictures);
