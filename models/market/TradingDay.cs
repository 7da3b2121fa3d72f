using Levain.Definitions.Contracts;

namespace Levain.Models.Market;

/// <summary>One trading day as the exchange reports it; prices in index points, volume in shares.</summary>
public sealed record TradingDay
{
    [Key, EventTime(FreshWithinDays = 7)]
    public required DateOnly Date { get; init; }

    [Above(0)]
    public required float High { get; init; }

    [Above(0)]
    public required float Low { get; init; }

    [Above(0)]
    public required float Close { get; init; }

    [Above(0)]
    public required float Volume { get; init; }

    [Rule("high is at least low")]
    internal bool IsHighAtLeastLow => High >= Low;

    [Rule("close is between low and high")]
    internal bool IsCloseInRange => Close >= Low && Close <= High;

    /// <summary>The day's range in percent, a measure of risk.</summary>
    internal float Range => 100 * MathF.Log(High / Low);
}
