using Levain.Definitions;
using Levain.Monitoring.Logging;
using Levain.Monitoring.References;
using Levain.Training;

namespace Levain.Monitoring.Joining;

/// <summary>Reads a log once and gives what a look on a day is about.</summary>
/// <param name="definition">The model.</param>
/// <param name="reference">Of the champion that is watched.</param>
/// <param name="point">Where the champion decides; null where it has no such point.</param>
internal sealed class WindowReader(ModelDefinition definition, MonitoringReference reference, OperatingPoint? point)
{
    /// <summary>The windows that end with a day; predictions and labels that came later are not known yet.</summary>
    /// <exception cref="LevainException">The log is away, damaged, or gone in the middle.</exception>
    public async Task<ServedWindow> ReadAsync(IPredictionLog log, DateOnly asOf, CancellationToken cancellation)
    {
        var model = WatchedModel.Of(definition);
        // Thresholds of drift hold for the window that they were made for.
        var look = LookedAt.On(asOf, reference.WindowDays, definition.Watching.WindowDays, model.MaturesInDays);
        var reading = new LogReading(model, look, reference.Champion);
        await foreach (var entry in log.ReadAsync(definition.Name, cancellation).WithCancellation(cancellation)) reading.Add(entry);
        return new ServedWindow
        {
            From = look.From,
            Until = look.Until,
            Rows = reading.Served.Table(),
            Scores = reading.Served.Scores,
            Matured = MaturedTable.Of(model, reading.Labels.Rows, point),
            Labels = reading.Labels.Findings(),
            Quality = reading.Quality(log.Torn),
        };
    }
}
