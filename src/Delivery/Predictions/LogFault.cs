using System.Net.Sockets;
using Npgsql;

namespace Levain.Delivery.Predictions;

/// <summary>Says what keeps a database from being read, and what to do.</summary>
internal static class LogFault
{
    /// <summary>Whether it is the database's fault, and not the caller's wish to stop.</summary>
    public static bool IsOne(Exception thrown, CancellationToken cancellation) => thrown switch
    {
        _ when cancellation.IsCancellationRequested => false,
        NpgsqlException or SocketException or IOException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    public static LevainException Told(Exception thrown, string what) => new($"The prediction log in PostgreSQL {what}: {Because(thrown)}", thrown);

    private static string Because(Exception thrown) => thrown switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
            "there is none in this database. Name the database that the service writes to; its tables are made when a service first starts.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
            $"{denied.MessageText}. Grant the role USAGE on the schema levain and SELECT on predictions, feedback and migrations.",
        PostgresException said => $"{said.MessageText}. Mend that, then run the same command again: nothing was written.",
        _ when IsSlow(thrown) => "the server did not answer in time. Nothing was written. Run the same command again, or raise "
            + "'Timeout' (to connect) or 'Command Timeout' (to read), both in seconds, in the connection string.",
        _ => $"{thrown.Message.TrimEnd('.')}. Nothing was written: run the same command again when the database is back.",
    };

    private static bool IsSlow(Exception thrown) => thrown is TimeoutException or OperationCanceledException || thrown.InnerException is TimeoutException;
}
