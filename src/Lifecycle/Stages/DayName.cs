using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Levain.Stages;

/// <summary>A day as people name it: by its date, or by its number from the first day of the data.</summary>
/// <param name="Date">The date; null where the day is numbered.</param>
/// <param name="Number">Days after the first; null where the day has a date.</param>
public sealed record DayName(DateOnly? Date, int? Number)
{
    private const string Prefix = "day ";

    /// <summary>Reads <c>2004-01-01</c> or <c>day 120</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DayName? name)
    {
        var culture = CultureInfo.InvariantCulture;
        name = DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var date) ? new DayName(date, null)
            : text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && int.TryParse(text[Prefix.Length..], NumberStyles.None, culture, out var number) && number < 1_000_000
                ? new DayName(null, number)
                : null;
        return name is not null;
    }

    /// <summary>The date, where the data begin on a day.</summary>
    public DateOnly In(DateOnly first) => Date ?? first.AddDays(Number!.Value);

    public override string ToString() => Date is { } date
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");
}
