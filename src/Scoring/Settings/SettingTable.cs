using System.Globalization;
using Levain.Scoring.Logging;

namespace Levain.Scoring.Settings;

/// <summary>All that can be set.</summary>
internal static class SettingTable
{
    public const string Prefix = "SCORING_";

    /// <summary>Says where the service listens.</summary>
    public const string UrlVariable = Prefix + "URL";

    public static IReadOnlyList<Setting> All { get; } =
    [
        Text("models", "FOLDER", "the folder with a folder for each model (models)", (s, v) => s with { Models = v }),
        Text("url", "URL", "where the service listens, an address or localhost (http://127.0.0.1:8080)", (s, v) => IsUrl(v) ? s with { Url = v } : null),
        Whole("most-rows", 1, 100_000, "the most instances of one request (1000)", (s, v) => s with { MostRows = v }),
        Whole("most-bytes", 1024, 1 << 30, "the most bytes of a request's body (8388608)", (s, v) => s with { MostBytes = v }),
        Whole("most-requests", 1, 100_000, "how many requests are scored at once, before 503 (256)", (s, v) => s with { MostRequests = v }),
        Whole("most-connections", 1, 1_000_000, "how many connections are open at once (10000)", (s, v) => s with { MostConnections = v }),
        Whole("request-seconds", 1, 3600, "how long a request's body may take to arrive (30)", (s, v) => s with { RequestSeconds = v }),
        Whole("drain-seconds", 0, 3600, "how long a stop waits for requests under way (30)", (s, v) => s with { DrainSeconds = v }),
        Whole("look-seconds", 1, 3600, "how often the service looks for another champion (2)", (s, v) => s with { LookSeconds = v }),
        Text("log", "files|postgres|none", "where predictions are kept (files)", Kept),
        Text("log-folder", "FOLDER", "the folder of the prediction log (predictions)", (s, v) => s with { Log = s.Log with { Folder = v } }),
        Text("log-postgres", "CONNECTION", "PostgreSQL's connection string, for --log=postgres", (s, v) => s with { Log = s.Log with { ConnectionString = v } })
            with { IsSecret = true },
        Whole("log-flush-milliseconds", 10, 600_000, "a prediction is written at the latest after this time (1000)", (s, v) => s with { Log = s.Log with { FlushInterval = TimeSpan.FromMilliseconds(v) } }),
        Whole("log-memory-bytes", 1 << 16, 1 << 30, "memory for predictions that are not yet written (16777216)", (s, v) => s with { Log = s.Log with { MemoryBytes = v } }),
        Text("log-when-full", "drop|refuse", "whether predictions go unlogged, or are refused with 503, when the log cannot take them (drop)", (s, v) => v switch
        {
            "drop" => s with { Log = s.Log with { WhenFull = WhenFull.Drop } },
            "refuse" => s with { Log = s.Log with { WhenFull = WhenFull.Refuse } },
            _ => null,
        }),
        Text("log-share", "0..1", "the share of predictions that is kept (1)", (s, v) =>
            double.TryParse(v, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
                ? s with { Log = s.Log with { Share = share } }
                : null),
        Whole("log-rotate-bytes", 1 << 12, int.MaxValue, "bytes after which a new file begins (67108864)", (s, v) => s with { Log = s.Log with { RotateBytes = v } }),
        Whole("log-keep-files", 0, 1_000_000, "how many files are kept, 0 for all (0)", (s, v) => s with { Log = s.Log with { KeepFiles = v } }),
        Text("log-keep-bytes", "NUMBER", "how many bytes of files are kept, 0 for all (4294967296)", (s, v) =>
            long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? s with { Log = s.Log with { KeepBytes = bytes } } : null),
        Text("log-fsync", "true|false", "whether each write waits for the disk (false)", (s, v) =>
            v is "true" or "false" ? s with { Log = s.Log with { Fsync = v == "true" } } : null),
    ];

    private static ScoringSettings? Kept(ScoringSettings settings, string value) => value switch
    {
        "none" => settings with { KeepsPredictions = false },
        "files" => settings with { KeepsPredictions = true, Log = settings.Log with { ConnectionString = null } },
        "postgres" => settings with { KeepsPredictions = true, Log = settings.Log with { ConnectionString = settings.Log.ConnectionString ?? "" } },
        _ => null,
    };

    // The server would take a name that it does not know for all addresses of the machine.
    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" && url.PathAndQuery == "/"
        && (url.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || (url.Host == "localhost" && url.Port > 0));

    private static Setting Text(string name, string wanted, string meaning, Func<ScoringSettings, string, ScoringSettings?> apply) =>
        new(name, wanted, meaning, (s, v) => v.Length == 0 ? null : apply(s, v));

    private static Setting Whole(string name, int least, int most, string meaning, Func<ScoringSettings, int, ScoringSettings> apply) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{least}..{most}"), meaning, (s, v) =>
            int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? apply(s, number)
                : null);
}
