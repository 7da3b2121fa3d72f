using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Levain.Monitoring.Logging;
using Levain.Monitoring.References;
using Levain.Training;

namespace Levain.Monitoring.Joining;

/// <summary>A log in memory; day 0 is the first of March 2026.</summary>
internal sealed class LogBook(string model) : IPredictionLog
{
    public const string Champion = "sha256:c0ffee";

    private readonly List<LogEntry> entries = [];

    public string Name => "book";

    public IReadOnlyList<string> Torn { get; init; } = [];

    /// <summary>The vector that each prediction is logged with.</summary>
    public float[]? Features { get; init; } = [20, 0];

    public static DateOnly Day(int day) => new DateOnly(2026, 3, 1).AddDays(day);

    public static DateTimeOffset At(double day) => new(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day));

    public LogBook Predict(int id, double day, float[] scores, string? row = null, string champion = Champion)
    {
        entries.Add(new LoggedPrediction
        {
            Id = IdOf(id),
            Time = At(day),
            Model = model,
            Version = "1",
            Digest = champion,
            Row = Json(row ?? FormattableString.Invariant($$"""{"id":{{id}},"time":"2026-03-01T00:00:00","customer":{{id}},"amount":20}""")),
            Features = Features,
            Scores = scores,
        });
        return this;
    }

    public LogBook Predict(int id, double day, float score) => Predict(id, day, [score]);

    /// <summary>A label that is received when it is known, or later.</summary>
    public LogBook Label(int id, double day, string label, double? received = null)
    {
        entries.Add(new LoggedFeedback { Id = IdOf(id), Time = At(received ?? day), Model = model, Known = At(day), Label = Json(label) });
        return this;
    }

    public static MonitoringReference Reference(Calibration? calibration = null, int days = 10) => new()
    {
        Schema = MonitoringReference.CurrentSchema,
        Champion = Champion,
        AsOf = Day(-1),
        WindowDays = days,
        FalseAlarmDays = 90,
        Level = 0.01,
        Columns = [],
        HoldOut = new(StringComparer.Ordinal),
        Calibration = calibration,
    };

    /// <summary>A point that alarms from a threshold on.</summary>
    public static OperatingPoint Point(double threshold) => new()
    {
        Rule = "a rule",
        Rows = 1,
        From = null,
        To = null,
        Threshold = threshold,
        MetRule = true,
        ErrorQuantiles = null,
        NaiveError = null,
    };

    public async IAsyncEnumerable<LogEntry> ReadAsync(string asked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var entry in entries.Where(e => e.Model == asked)) yield return entry;
    }

    private static string IdOf(int id) => "m-" + id.ToString("x32", CultureInfo.InvariantCulture);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
