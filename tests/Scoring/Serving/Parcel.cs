using Levain.Definitions.Contracts;

namespace Levain.Scoring.Serving;

/// <summary>A parcel on the belt; its requests may carry more than the contract names.</summary>
[IgnoreUnknownFields]
public sealed record Parcel
{
    [Key]
    public required int Number { get; init; }

    [AtLeast(0), AtMost(100)]
    public required double Weight { get; init; }

    [Missing, OneOf("DE", "FR", "Länd \"x\"")]
    public string? Country { get; init; }

    [Missing]
    public bool? Fragile { get; init; }

    public required DateOnly Sent { get; init; }

    [Label]
    public required Lane Lane { get; init; }
}
