using Cake.Common;
using Cake.Core;

namespace Levain.CommandLine;

/// <summary>What the operator asked of a look; the table of options has checked it.</summary>
/// <param name="Folder">The folder of the prediction log; null for the checkout's own, or a database.</param>
/// <param name="Metrics">A file or an address with the service's metrics; null for none.</param>
/// <param name="Reason">Why a person wants a training; null where nobody asked.</param>
internal sealed record MonitorArguments(string? Folder, string? Metrics, string? Reason)
{
    /// <summary>Names the database of the prediction log, in Npgsql's words.</summary>
    public const string ConnectionVariable = "LEVAIN_LOG_CONNECTION";

    public static MonitorArguments Read(ICakeContext context) => new(
        context.Argument<string?>("log", null), context.Argument<string?>("metrics", null), context.Argument<string?>("reason", null));

    /// <summary>The database where no folder is named; it holds a password and is never printed.</summary>
    public static string? Connection => Environment.GetEnvironmentVariable(ConnectionVariable) is { Length: > 0 } value ? value : null;
}
