using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Logging;

/// <summary>The log's own messages to the operator.</summary>
internal static partial class PredictionLogMessages
{
    [LoggerMessage(1, LogLevel.Error,
        "Predictions cannot be written to the {Sink}: {Reason} Until it is back, records wait in memory as far as that goes.")]
    public static partial void Away(this ILogger logger, string sink, string reason);

    [LoggerMessage(2, LogLevel.Information, "Predictions are written to the {Sink} again.")]
    public static partial void Back(this ILogger logger, string sink);

    [LoggerMessage(3, LogLevel.Error, "{Count} records hold what is not JSON or not text and were left out of the {Sink}.")]
    public static partial void Unwritable(this ILogger logger, int count, string sink);

    [LoggerMessage(4, LogLevel.Error, "{Count} records were given up: the {Sink} did not take them before the service stopped.")]
    public static partial void GivenUp(this ILogger logger, long count, string sink);

    [LoggerMessage(5, LogLevel.Warning, "The {Sink} for predictions is not there yet: {Reason} The service starts without waiting for it.")]
    public static partial void NotYet(this ILogger logger, string sink, string reason);
}
