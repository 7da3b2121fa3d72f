namespace Levain.Models.Weather;

/// <summary>What the instruments say of a day.</summary>
public readonly record struct WeatherFeatures
{
    public required float Precipitation { get; init; }

    public required float Warmest { get; init; }

    public required float Coldest { get; init; }

    public required float Wind { get; init; }

    public required int Month { get; init; }
}
