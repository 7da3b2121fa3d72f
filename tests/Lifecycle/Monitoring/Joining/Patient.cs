using Levain.Definitions.Contracts;

namespace Levain.Monitoring.Joining;

/// <summary>A person whose age stands in no log.</summary>
public sealed record Patient
{
    [Key]
    public required int Id { get; init; }

    [Pii]
    public required int Age { get; init; }

    public required float Pulse { get; init; }

    [Label]
    public required bool Ill { get; init; }
}
