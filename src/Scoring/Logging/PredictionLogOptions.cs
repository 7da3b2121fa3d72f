namespace Levain.Scoring.Logging;

/// <summary>Where and how a service keeps its predictions and their late labels.</summary>
internal sealed record PredictionLogOptions
{
    /// <summary>The folder of the JSON lines; made where it is missing. Not used where there is a connection string.</summary>
    public string? Folder { get; init; }

    /// <summary>The PostgreSQL database that takes the records instead of files, in Npgsql's words.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A record is handed to the system or to the database at the latest after this time.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of memory for records that are not yet written; half of it takes new records at a time.</summary>
    public int MemoryBytes { get; init; } = 16 << 20;

    public WhenFull WhenFull { get; init; } = WhenFull.Drop;

    /// <summary>The share of predictions, 0 to 1, that is kept; decided by a hash of the id. Labels are all kept.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Bytes after which the next record begins a new file; the last line may go beyond.</summary>
    public long RotateBytes { get; init; } = 64 << 20;

    /// <summary>Age after which the next record begins a new file.</summary>
    public TimeSpan RotateAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>The newest files that are kept, the one being written among them; 0 keeps all.</summary>
    public int KeepFiles { get; init; }

    /// <summary>Bytes of all files together, beyond which the oldest are deleted; 0 keeps all.</summary>
    public long KeepBytes { get; init; } = 4L << 30;

    /// <summary>Whether each write waits until the disk has it: then a power failure too loses no more than a kill does.</summary>
    public bool Fsync { get; init; }

    /// <summary>How long a stop waits for a full disk or an absent database before it gives the rest up.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    // The connection string holds a password; a record would print it.
    public override string ToString() => ConnectionString is null ? $"prediction log in {Folder}" : "prediction log in PostgreSQL";
}
