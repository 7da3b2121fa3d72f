using System.Runtime.CompilerServices;
using System.Text.Json;
using Levain.Monitoring.Logging;

namespace Levain.Retraining;

/// <summary>A log of made-up predictions, one a day.</summary>
internal sealed class MemoryLog(string model, params DateOnly[] days) : IPredictionLog
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    public string Name => "memory";

    public IReadOnlyList<string> Torn => [];

    public async IAsyncEnumerable<LogEntry> ReadAsync(string asked, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        if (asked != model) yield break;
        foreach (var (day, i) in days.Select((d, i) => (d, i)))
            yield return new LoggedPrediction
            {
                Id = FormattableString.Invariant($"{model}-{i}"),
                Time = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero),
                Model = model,
                Version = "1",
                Digest = "sha256:a",
                Row = Nothing,
                Scores = [1],
            };
    }
}
