namespace Levain.Validating;

/// <summary>A place in the data where a rule is broken.</summary>
public sealed record Example
{
    public required string File { get; init; }

    public required long Line { get; init; }

    public required string Value { get; init; }
}
