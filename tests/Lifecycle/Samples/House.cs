using Levain.Definitions.Contracts;

namespace Levain.Samples;

/// <summary>A sale; the price hangs on the size.</summary>
public sealed record House
{
    [Key]
    public required int Id { get; init; }

    [EventTime]
    public required DateOnly Sold { get; init; }

    [Above(0), AtMost(1000)]
    public required float Size { get; init; }

    [Missing(UpTo = 0.5)]
    public float? Garden { get; init; }

    public required Make Make { get; init; }

    [Label, AtLeast(0)]
    public required float Price { get; init; }
}
