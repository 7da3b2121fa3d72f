namespace Levain.Delivery.Releases.Telling;

/// <summary>What GitHub shows beside a line of a file.</summary>
/// <param name="Level">How grave it is.</param>
/// <param name="Title">The heading.</param>
/// <param name="Message">What is wrong, in sentences.</param>
/// <param name="File">From the root of the repository, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record Remark(RemarkLevel Level, string Title, string Message, string File, int Line);
