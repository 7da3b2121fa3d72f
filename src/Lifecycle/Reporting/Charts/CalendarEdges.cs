using System.Globalization;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>Borders at the beginnings of years, months, days or hours.</summary>
internal static class CalendarEdges
{
    private const int Most = 36;
    private const int MostTicks = 5;

    private static readonly (Func<DateTime, DateTime> Begin, Func<DateTime, DateTime> Next, string Format)[] Steps =
    [
        (t => Floor(t, TimeSpan.FromMinutes(1)), t => t.AddMinutes(1), "HH:mm"),
        (t => Floor(t, TimeSpan.FromMinutes(10)), t => t.AddMinutes(10), "HH:mm"),
        (t => Floor(t, TimeSpan.FromHours(1)), t => t.AddHours(1), "MM-dd HH:mm"),
        (t => Floor(t, TimeSpan.FromHours(6)), t => t.AddHours(6), "MM-dd HH:mm"),
        (t => t.Date, t => t.AddDays(1), "yyyy-MM-dd"),
        (t => Floor(t, TimeSpan.FromDays(7)), t => t.AddDays(7), "yyyy-MM-dd"),
        (t => Month(t, 1), t => t.AddMonths(1), "yyyy-MM"),
        (t => Month(t, 3), t => t.AddMonths(3), "yyyy-MM"),
        (t => Year(t, 1), t => t.AddYears(1), "yyyy"),
        (t => Year(t, 5), t => t.AddYears(5), "yyyy"),
        (t => Year(t, 25), t => t.AddYears(25), "yyyy"),
        (t => Year(t, 500), t => t.AddYears(500), "yyyy"),
    ];

    public static Edges Of(ColumnProfile column)
    {
        var (from, to) = (ColumnText.Time(column.Minimum!.Value), ColumnText.Time(column.Maximum!.Value));
        foreach (var (begin, next, format) in Steps)
        {
            List<DateTime> times = [begin(from)];
            while (times[^1] <= to && times.Count <= Most + 1 && times[^1].Year < 9000) times.Add(next(times[^1]));
            if (times[^1] > to && times.Count <= Most + 1) return Edges(times, format);
        }

        return Edges([from, to], "yyyy");
    }

    private static Edges Edges(List<DateTime> times, string format)
    {
        var every = (times.Count + MostTicks - 1) / MostTicks;
        var ticks = times.Where((_, i) => i % every == 0);
        return new Edges(
            [.. times.Select(ColumnText.Seconds)],
            [.. ticks.Select(t => (ColumnText.Seconds(t), t.ToString(format, CultureInfo.InvariantCulture)))],
            "");
    }

    private static DateTime Floor(DateTime time, TimeSpan step) => new(time.Ticks - time.Ticks % step.Ticks);

    private static DateTime Month(DateTime time, int months) => new(time.Year, (time.Month - 1) / months * months + 1, 1);

    private static DateTime Year(DateTime time, int years) => new(Math.Max(1, time.Year / years * years), 1, 1);
}
