using System.Globalization;

namespace Levain.Definitions;

/// <summary>A stretch of time that ends where its user says.</summary>
public sealed record Window
{
    private Window(int months, int days) => (Months, Days) = (months, days);

    /// <summary>All there is.</summary>
    public static Window All { get; } = new(0, 0);

    public int Months { get; }

    public int Days { get; }

    /// <summary>The last months and days before an end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing, or less than nothing, would be left.</exception>
    public static Window Last(int months = 0, int days = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfZero(months + days);
        return new Window(months, days);
    }

    /// <summary>Where the window begins when it ends at a moment; at the beginning of time where it is longer.</summary>
    public DateTime StartBefore(DateTime end)
    {
        if (this == All || Months > 12 * (end.Year - 1) + end.Month - 1) return DateTime.MinValue;
        var start = end.AddMonths(-Months);
        return Days > (start - DateTime.MinValue).Days ? DateTime.MinValue : start.AddDays(-Days);
    }

    public override string ToString() => (Months, Days) switch
    {
        (0, 0) => "all",
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"last {Days} days"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"last {Months} months"),
        _ => string.Create(CultureInfo.InvariantCulture, $"last {Months} months and {Days} days"),
    };
}
