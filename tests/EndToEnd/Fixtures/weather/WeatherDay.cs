using Levain.Definitions.Contracts;

namespace Levain.Models.Weather;

/// <summary>One day at one place; rain in millimetres, degrees Celsius, wind in metres a second.</summary>
public sealed record WeatherDay
{
    [Key]
    public required string Location { get; init; }

    [Key, EventTime]
    public required DateOnly Date { get; init; }

    [AtLeast(0)]
    public required float Precipitation { get; init; }

    [AtLeast(-60), AtMost(60)]
    public required float TempMax { get; init; }

    [AtLeast(-60), AtMost(60)]
    public required float TempMin { get; init; }

    [AtLeast(0)]
    public required float Wind { get; init; }

    [Label]
    public required Sky Weather { get; init; }
}
