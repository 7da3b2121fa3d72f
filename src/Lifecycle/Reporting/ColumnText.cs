using System.Globalization;
using Levain.Validating.Profiling;

namespace Levain.Reporting;

/// <summary>A column's type and values in words.</summary>
internal static class ColumnText
{
    public static string Type(ColumnProfile column) => column.Kind switch
    {
        ColumnKind.Category => column.Type == "true or false" ? column.Type : "category",
        ColumnKind.Text => "text",
        ColumnKind.Time => IsDay(column) ? "date" : "time",
        _ => column.Type.StartsWith("a ", StringComparison.Ordinal) ? column.Type[2..] : column.Type,
    };

    /// <summary>A value in the column's unit; times as dates.</summary>
    public static string Value(ColumnProfile column, double? value) => column.Kind == ColumnKind.Time && value is { } seconds
        ? Time(seconds).ToString(IsDay(column) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : Readable.Number(value);

    /// <summary>The same where there is little room: times as days, long numbers cut.</summary>
    public static string Brief(ColumnProfile column, double value) => column.Kind == ColumnKind.Time
        ? Time(value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Readable.Brief(value);

    /// <summary>How many different values there are, with the relative standard error where it is an estimate.</summary>
    public static string Distinct(ColumnProfile column) => column.Distinct is { StandardError: > 0 and var error } && !AreAllListed(column)
        ? string.Create(CultureInfo.InvariantCulture, $"{DistinctCount(column):N0} ± {100 * error:0.#}%")
        : Readable.Count(DistinctCount(column));

    /// <summary>Counted where all values are listed; else estimated, but never more than there are values.</summary>
    public static long DistinctCount(ColumnProfile column) =>
        AreAllListed(column) ? column.Top!.Values.Count : Math.Min(column.Distinct.Estimate, column.Present);

    public static double MissingShare(ColumnProfile column) => column.Count == 0 ? 0 : (double)column.Missing / column.Count;

    /// <summary>The instant of a number of seconds since the start of the year 1.</summary>
    public static DateTime Time(double seconds) =>
        new((long)Math.Clamp(seconds * TimeSpan.TicksPerSecond, 0, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay));

    public static double Seconds(DateTime time) => time.Ticks / (double)TimeSpan.TicksPerSecond;

    private static bool AreAllListed(ColumnProfile column) => column is { Kind: ColumnKind.Category, IsPersonal: false, Top.OthersAtMost: 0 };

    private static bool IsDay(ColumnProfile column) => column.Type.StartsWith("a date", StringComparison.Ordinal);
}
