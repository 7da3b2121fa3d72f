using Cake.Common;
using Cake.Core;

namespace Levain.CommandLine;

/// <summary>What the operator asked of a look; the table of options has checked it.</summary>
internal sealed record MonitorArguments
{
    /// <summary>Names the database of the prediction log, in Npgsql's words.</summary>
    public const string ConnectionVariable = "LEVAIN_LOG_CONNECTION";

    /// <summary>The folder of the prediction log; null for the database or, without one, the checkout's own.</summary>
    public string? Folder { get; init; }

    /// <summary>The database where no folder is named; null for none.</summary>
    public string? Connection { get; init; }

    /// <summary>A file or an address with the service's metrics; null for none.</summary>
    public string? Metrics { get; init; }

    /// <summary>Why a person wants a training; null where nobody asked.</summary>
    public string? Reason { get; init; }

    public static MonitorArguments Read(ICakeContext context) => new()
    {
        Folder = context.Argument<string?>("log", null),
        Connection = Environment.GetEnvironmentVariable(ConnectionVariable) is { Length: > 0 } value ? value : null,
        Metrics = context.Argument<string?>("metrics", null),
        Reason = context.Argument<string?>("reason", null),
    };

    // The connection string holds a password; a record would print it.
    public override string ToString() => $"log in {Folder ?? (Connection is null ? "the checkout" : "PostgreSQL")}";
}
