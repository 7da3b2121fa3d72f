namespace Levain.Models.Market;

/// <summary>What is known of a market at the end of a day; logarithms of percentages, so that a crisis is a step and not a cliff.</summary>
public readonly record struct MarketFeatures
{
    /// <summary>Ranges of the day and their means over 5 and 22 days.</summary>
    public required float Range1 { get; init; }

    public required float Range5 { get; init; }

    public required float Range22 { get; init; }

    /// <summary>Absolute returns from close to close: the day's and their means over 5 and 21 days.</summary>
    public required float Move1 { get; init; }

    public required float Move5 { get; init; }

    public required float Move21 { get; init; }

    /// <summary>The day's return over the mean range of 22 days: falls frighten more than rises, in proportion to what is usual.</summary>
    public required float Return { get; init; }

    /// <summary>Volume over its mean of 22 days, and its change since the day before.</summary>
    public required float Volume { get; init; }

    public required float VolumeChange { get; init; }
}
