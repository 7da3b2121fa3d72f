using Levain.Definitions.Contracts;

namespace Levain.Scoring.Serving;

/// <summary>A firing: how hot, how long, and how hard the ware came out.</summary>
public sealed record Kiln
{
    [Key]
    public required int Firing { get; init; }

    public required float Heat { get; init; }

    public required float Hours { get; init; }

    [Label]
    public required float Hardness { get; init; }
}
