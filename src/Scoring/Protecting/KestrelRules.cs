using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Levain.Scoring.Protecting;

/// <summary>What a connection may ask of the server.</summary>
internal static class KestrelRules
{
    public static void Apply(KestrelServerOptions options, ScoringSettings settings)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = settings.MostBytes;
        options.Limits.MaxConcurrentConnections = settings.MostConnections;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        options.Limits.MaxRequestHeaderCount = 64;
        options.Limits.MaxRequestLineSize = 4096;
    }
}
