using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Observing;

/// <summary>All that the service tells its operator.</summary>
/// <remarks>In one class: the generator of these methods writes several classes in an order of chance, and no two builds would be the same.</remarks>
internal static partial class ServiceLog
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

    [LoggerMessage(6, LogLevel.Information, "{Model} {Digest} is answered by ML.NET's pooled engine: {Why}")]
    public static partial void Pooled(this ILogger logger, string model, string digest, string why);

    [LoggerMessage(7, LogLevel.Information, "{Model} version {Version}, {Digest}, answers ({Engine})")]
    public static partial void Loaded(this ILogger logger, string model, int version, string digest, string engine);

    [LoggerMessage(8, LogLevel.Error, "The champion of {Model} is refused; what answered before goes on: {Reason}")]
    public static partial void Refused(this ILogger logger, string model, string reason, Exception? thrown);

    [LoggerMessage(9, LogLevel.Error, "A request to {Path} failed")]
    public static partial void Thrown(this ILogger logger, Exception thrown, string path);

    [LoggerMessage(10, LogLevel.Error, "{Model} cannot describe a row")]
    public static partial void Undescribed(this ILogger logger, string model, Exception thrown);
}
