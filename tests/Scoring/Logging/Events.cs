using System.Text;
using Levain.Monitoring.Logging;

namespace Levain.Scoring.Logging;

/// <summary>Predictions and labels to write, numbered so that a gap shows, and a log over a folder.</summary>
internal static class Events
{
    public static ModelStamp Houses { get; } = new("houses-of-bö\"ston", "7", "sha256:abc");

    public static string Id(int number) => $"houses-of-bö\"ston-{number:x32}";

    public static bool Write(PredictionLog log, int number) => log.TryWrite(new PredictionEvent
    {
        Id = Encoding.UTF8.GetBytes(Id(number)),
        Model = Houses,
        Row = Encoding.UTF8.GetBytes($$"""{"rooms":{{number}},"town":"Bö\u0000ston"}"""),
        Features = [number, float.NaN, -0f],
        Scores = [number / 8f, float.PositiveInfinity],
        Label = "\"dear\""u8,
    });

    public static bool WriteRow(PredictionLog log, int number, ReadOnlySpan<byte> row) => log.TryWrite(new PredictionEvent
    {
        Id = Encoding.UTF8.GetBytes(Id(number)),
        Model = Houses,
        Row = row,
        Scores = [1f],
    });

    public static bool WriteLabel(PredictionLog log, int number, string label) => log.TryWrite(new FeedbackEvent
    {
        Id = Encoding.UTF8.GetBytes(Id(number)),
        Model = Houses.Model,
        Label = Encoding.UTF8.GetBytes(label),
        Known = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(1)),
    });

    public static Task<PredictionLog> StartAsync(PredictionLogOptions options, TimeProvider? clock = null, LogLines? lines = null) =>
        PredictionLog.StartAsync(options, clock ?? TimeProvider.System, lines ?? new LogLines(), CancellationToken.None);

    public static async Task<List<LogEntry>> ReadAsync(string folder)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in new FileLog(folder).ReadAsync()) entries.Add(entry);
        return entries;
    }

    /// <summary>The ids of the first so many predictions.</summary>
    public static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(Id);
}
