using Levain.Scoring.Logging;

namespace Levain.Scoring.Settings;

/// <summary>What an operator may set of a service; the defaults are safe.</summary>
internal sealed record ScoringSettings
{
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>The folder that holds a folder for each model.</summary>
    public string Models { get; init; } = "models";

    /// <summary>Where the service listens; loopback unless told.</summary>
    public string Url { get; init; } = DefaultUrl;

    /// <summary>The most instances of one request.</summary>
    public int MostRows { get; init; } = 1000;

    /// <summary>The most bytes of a request's body.</summary>
    public int MostBytes { get; init; } = 8 << 20;

    /// <summary>How many requests are scored at once; one more is told to come again.</summary>
    public int MostRequests { get; init; } = 256;

    public int MostConnections { get; init; } = 10_000;

    /// <summary>How long a request's body may take to arrive.</summary>
    public int RequestSeconds { get; init; } = 30;

    /// <summary>How long a stop waits for requests under way.</summary>
    public int DrainSeconds { get; init; } = 30;

    /// <summary>How often the service looks for another champion.</summary>
    public int LookSeconds { get; init; } = 2;

    /// <summary>Predictions are kept in files or a database.</summary>
    public bool KeepsPredictions { get; init; } = true;

    public PredictionLogOptions Log { get; init; } = new() { Folder = "predictions" };
}
