namespace Levain.Reporting.Charts;

/// <summary>A distribution, ready to be drawn.</summary>
internal sealed record Chart
{
    /// <summary>From left to right.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    public required IReadOnlyList<Tick> Ticks { get; init; }

    /// <summary>Places of the 5%, 25%, 50%, 75% and 95% quantiles, as shares of the axis's length.</summary>
    public required IReadOnlyList<double> Spread { get; init; }

    /// <summary>What must be known to read it; empty where the axis is plain.</summary>
    public required string Note { get; init; }

    /// <summary>The values of a bar stand apart from the next one's.</summary>
    public required bool IsDiscrete { get; init; }
}
