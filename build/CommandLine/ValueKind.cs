using System.Globalization;
using Levain.Stages;

namespace Levain.CommandLine;

/// <summary>What the value of an option must look like.</summary>
/// <remarks>The placeholder stands in the help; what is wanted ends the sentence "Give ...".</remarks>
internal sealed record ValueKind(string Placeholder, string Wanted, string Example, Predicate<string> Fits)
{
    private static readonly string[] Verbosities =
        ["quiet", "minimal", "normal", "verbose", "diagnostic", "q", "m", "n", "v", "d"];

    public static ValueKind Target { get; } = new("NAME", "the name of one target", "Retrain", IsText);

    public static ValueKind Path { get; } = new("PATH", "a folder", "../other", IsText);

    public static ValueKind Table { get; } = new("FILE", "a file or a folder", "data/market/sp500-2000.csv", IsText);

    public static ValueKind File { get; } = new("FILE", "a file", "rows.csv", IsText);

    public static ValueKind Metrics { get; } = new("FILE|URL", "a file or an address", "http://127.0.0.1:8080/metrics", IsText);

    public static ValueKind Url { get; } = new("URL", "an address as http://127.0.0.1:8080", "http://127.0.0.1:9000", IsUrl);

    public static ValueKind Models { get; } =
        new("NAME[,NAME]", "names of models with commas between them", "fraud,market", IsListOfNames);

    public static ValueKind Date { get; } = new("DATE", "a date as year-month-day", "2020-03-31", IsDate);

    public static ValueKind Day { get; } = new("DAY", "a date, or the number of a day of the data", "2004-01-01", value => DayName.TryParse(value, out _));

    public static ValueKind Policies { get; } = new("NAME[,NAME]", "names of policies with commas between them", "never,weekly", IsListOfNames);

    public static ValueKind Count { get; } = new("N", "a whole number above 0", "4", IsCount);

    public static ValueKind Base { get; } =
        new("REV|IMAGE", "a revision of git, an image with its digest, or make", "HEAD~1", value => IsText(value) && !value.StartsWith('-'));

    public static ValueKind Host { get; } = new("KIND", "full or aot", "aot", value => value is "full" or "aot");

    public static ValueKind Port { get; } = new(
        "N", "a number from 1 to 65535", "8080", value => ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0);

    public static ValueKind Registry { get; } = new("HOST/PATH", "a registry and a path in it", "ghcr.io/bank/models", IsText);

    public static ValueKind Reason { get; } = new("TEXT", "the reason in a few words", "\"too many false alarms\"", IsText);

    public static ValueKind Format { get; } = new("KIND", "table, markdown or json", "markdown", value => value is "table" or "markdown" or "json");

    public static ValueKind Verbosity { get; } =
        new("LEVEL", "quiet, minimal, normal, verbose or diagnostic", "verbose", IsVerbosity);

    private static bool IsText(string value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsUrl(string value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == "http";

    // What begins with a dash git would take for an option.
    private static bool IsListOfNames(string value) => value.Split(',').All(IsText);

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsCount(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;

    private static bool IsVerbosity(string value) => Verbosities.Contains(value, StringComparer.OrdinalIgnoreCase);
}
