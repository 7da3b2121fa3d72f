namespace Levain.Models.Weather;

/// <summary>What a day was like.</summary>
public enum Sky { Drizzle, Fog, Rain, Snow, Sun }
