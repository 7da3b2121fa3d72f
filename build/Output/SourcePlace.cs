namespace Levain.Output;

/// <summary>A line of a committed file.</summary>
/// <param name="File">From the root of the checkout, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record SourcePlace(string File, int Line);
