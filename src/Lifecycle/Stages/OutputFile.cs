namespace Levain.Stages;

/// <summary>A file that a stage made, beside its record.</summary>
[Plumbing]
public sealed record OutputFile
{
    public required string Name { get; init; }

    public required string Digest { get; init; }

    public required long Bytes { get; init; }
}
