using System.Globalization;
using System.Text.RegularExpressions;

namespace Levain.Monitoring.Logging;

/// <summary>Orders the files of a log by a running number, for a clock may be moved back; the time is for people.</summary>
/// <param name="Sequence">Counts the files of a folder from 1.</param>
/// <param name="Opened">When the file was begun, UTC.</param>
internal readonly partial record struct LogFileName(long Sequence, DateTime Opened)
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"predictions-{Sequence:D8}-{Opened.ToString(TimeFormat, CultureInfo.InvariantCulture)}.jsonl");

    /// <summary>The parts of a name, or null where a file is none of the log's.</summary>
    public static LogFileName? Of(string name)
    {
        if (Pattern().Match(name) is not { Success: true } match) return null;
        if (!long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return null;
        return DateTime.TryParseExact(
            match.Groups[2].ValueSpan, TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var opened)
            ? new(sequence, opened)
            : null;
    }

    [GeneratedRegex(@"\Apredictions-(\d{8,})-(\d{8}T\d{6}Z)\.jsonl\z")]
    private static partial Regex Pattern();
}
