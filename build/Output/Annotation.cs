namespace Levain.Output;

/// <summary>A remark that GitHub shows beside a line of a file.</summary>
/// <param name="IsError">An error; else a warning.</param>
/// <param name="Title">The heading.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Place">Where the cause stands.</param>
internal sealed record Annotation(bool IsError, string Title, string Message, SourcePlace Place)
{
    /// <summary>The model that it is about.</summary>
    public string Model { get; init; } = "";
}
