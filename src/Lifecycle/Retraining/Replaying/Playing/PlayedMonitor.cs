using System.Collections.Concurrent;
using System.Globalization;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Monitoring;
using Levain.Monitoring.Performing;
using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Lets the monitor look at past days; policies under which the same champions served share its looks.</summary>
/// <param name="definition">The model.</param>
/// <param name="history">All rows.</param>
/// <param name="references">What champions are watched against.</param>
/// <param name="rules">What any of the policies asks.</param>
internal sealed class PlayedMonitor(ModelDefinition definition, PlayedHistory history, PlayedReferences references, IEnumerable<RetrainRule> rules)
{
    private readonly PerformanceEffort effort = PerformanceEffort.Lean with { Policy = Retrain.ByHand with { Rules = [.. rules.Distinct()] } };
    private readonly ServedWindows windows = new(definition, history);
    private readonly ConcurrentDictionary<PlayedModel, Lazy<Monitoring.Monitor>> monitors = [];
    private readonly ConcurrentDictionary<string, Lazy<Findings>> looks = new(StringComparer.Ordinal);

    /// <summary>What is found at the end of a day.</summary>
    /// <param name="service">Who answered what until then.</param>
    /// <param name="firstPlayed">The first row that was answered at all.</param>
    /// <param name="day">The day.</param>
    public Findings Look(Service service, int firstPlayed, DateOnly day) => looks.GetOrAdd(
        Key(service, firstPlayed, day),
        _ => new Lazy<Findings>(() => monitors.GetOrAdd(service.Champion, c => new Lazy<Monitoring.Monitor>(() => new Monitoring.Monitor(definition, references.Of(c), effort)))
            .Value.Look(windows.Of(service, firstPlayed, day), day))).Value;

    private string Key(Service service, int firstPlayed, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:O} {service.Since}")
        + string.Concat(service.Of(Math.Max(firstPlayed, windows.FirstOf(day)), history.PlaceOf(day.AddDays(1)))
            .Select(p => string.Create(CultureInfo.InvariantCulture, $" {p.Model.Facts.Digest}:{p.From}")));
}
