using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Levain.Scoring.Observing;

/// <summary>Wires metrics and traces to OpenTelemetry.</summary>
internal static class ObservingServices
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Metrics are there to be scraped; traces are sent where the environment names a collector.</summary>
    public static void AddObserving(this IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(r => r.AddService("levain-scoring"));
        telemetry.WithMetrics(metrics => metrics
            .AddMeter(ScoringMetrics.Name)
            .AddMeter("Microsoft.AspNetCore.Server.Kestrel")
            .AddView("levain.scoring.duration", new ExplicitBucketHistogramConfiguration { Boundaries = ScoringMetrics.Durations })
            .AddView("levain.scoring.probability", new ExplicitBucketHistogramConfiguration { Boundaries = ScoringMetrics.Probabilities })
            .AddView("levain.scoring.value", new ExplicitBucketHistogramConfiguration { Boundaries = ScoringMetrics.Values })
            .AddPrometheusExporter());
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint))) return;
        telemetry.WithTracing(tracing => tracing.AddSource(ScoringTraces.Name, "Microsoft.AspNetCore").AddOtlpExporter());
    }
}
