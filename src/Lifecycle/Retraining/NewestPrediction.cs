using Levain.Monitoring.Logging;

namespace Levain.Retraining;

/// <summary>Finds the last day on which a model answered.</summary>
internal static class NewestPrediction
{
    /// <exception cref="LevainException">The log has no prediction of the model.</exception>
    public static async Task<DateOnly> DayAsync(IPredictionLog log, string model, CancellationToken cancellation)
    {
        DateTimeOffset? newest = null;
        await foreach (var entry in log.ReadAsync(model, cancellation))
            if (entry is LoggedPrediction && (newest is null || entry.Time > newest)) newest = entry.Time;
        return newest is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : throw new LevainException(
            $"The prediction log ({log.Name}) has no prediction of {model}: there is nothing to look at. "
            + "Name the folder that its service writes to with --log=FOLDER, or wait until it has answered.");
    }
}
