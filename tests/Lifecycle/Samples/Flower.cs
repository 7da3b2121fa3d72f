using Levain.Definitions.Contracts;

namespace Levain.Samples;

/// <summary>A flower without a time; its make hangs on its size.</summary>
public sealed record Flower
{
    [Key]
    public required int Id { get; init; }

    public required float Size { get; init; }

    [Label]
    public required Make Make { get; init; }
}
