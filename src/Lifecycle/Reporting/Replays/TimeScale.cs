using System.Globalization;

namespace Levain.Reporting.Replays;

/// <summary>Where days stand in a drawing.</summary>
/// <param name="from">The first day.</param>
/// <param name="to">The last day.</param>
internal sealed class TimeScale(DateOnly from, DateOnly to)
{
    public const double Left = 76, Right = 960, Width = 980;

    private const int MostTicks = 10;
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120];

    /// <summary>A day's place, as text.</summary>
    public string X(DateOnly day) => Text(Place(day));

    public double Place(DateOnly day) =>
        Left + (Right - Left) * Math.Clamp((double)(day.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber), 0, 1);

    /// <summary>Beginnings of months or years, ten at most.</summary>
    public IEnumerable<(DateOnly Day, string Label)> Ticks()
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        var step = Steps.FirstOrDefault(s => months / s <= MostTicks, 240);
        for (var day = new DateOnly(from.Year, 1, 1); day <= to; day = day.AddMonths(step))
            if (day >= from) yield return (day, day.ToString(step >= 12 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture));
    }

    /// <summary>A length to a tenth of a pixel: the last bit of a machine does not reach the file.</summary>
    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
