using Levain.Definitions.Contracts;

namespace Levain.Predicting;

/// <summary>A stay; who stayed is nobody's business.</summary>
public sealed record Guest
{
    [Key, Pii]
    public required string Name { get; init; }

    [Key]
    public required string Room { get; init; }

    public required float Nights { get; init; }

    [Label]
    public required float Bill { get; init; }
}
