namespace Levain.Validating.Profiling;

/// <summary>A value that comes often.</summary>
public sealed record TopValue
{
    /// <summary>A text of more than 40 bytes of UTF-8 is cut and ends in an ellipsis; those that begin so count together.</summary>
    public required string Value { get; init; }

    /// <summary>Never more than the true count.</summary>
    public required long Count { get; init; }

    /// <summary>By how much the true count may be greater.</summary>
    public required long Error { get; init; }
}
