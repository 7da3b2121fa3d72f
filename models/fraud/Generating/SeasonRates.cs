namespace Levain.Models.Fraud.Generating;

/// <summary>The volume of legitimate transactions by weekday and season, 1 on an average day.</summary>
internal sealed record SeasonRates
{
    /// <summary>From Sunday to Saturday.</summary>
    public IReadOnlyList<double> Weekdays { get; init; } = [0.82, 0.94, 0.95, 0.97, 1.00, 1.14, 1.18];

    /// <summary>Shopping for Christmas: December until the 24th.</summary>
    public double Advent { get; init; } = 1.25;

    public int LastShoppingDay { get; init; } = 24;

    public double AfterChristmas { get; init; } = 0.9;

    public double On(DateOnly date) => Weekdays[(int)date.DayOfWeek] * date switch
    {
        { Month: not 12 } => 1,
        { Day: var day } when day <= LastShoppingDay => Advent,
        _ => AfterChristmas,
    };
}
