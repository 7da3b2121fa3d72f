using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Levain.Models.Fraud;
using Levain.Scoring.Logging;
using Levain.Scoring.Settings;
using Levain.Training;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>A service as one writes it with ML.NET at hand: a minimal API, generated readers of JSON, a pool of prediction engines.</summary>
internal sealed class EngineHost : IBenchHost
{
    private const double Threshold = 0.13;

    public string Id => "engine";

    /// <summary>Reads requests with readers that were written at compile time; nothing is demanded of them.</summary>
    public static JsonTypeInfo<EngineRequest> Json { get; } =
        (JsonTypeInfo<EngineRequest>)new JsonSerializerOptions(EngineJson.Default.Options) { TypeInfoResolver = Resolver }.GetTypeInfo(typeof(EngineRequest));

    private static IJsonTypeInfoResolver Resolver => EngineJson.Default.WithAddedModifier(Relax);

    public async Task RunAsync(string models, string url)
    {
        var model = ServedFraud.Load(new ScoringSettings { Models = models });
        var fraud = new FraudModel();
        var digest = model.Champion.Digest;
        var scorer = new PooledScorer(ServedFraud.Zip(model), fraud.Kind);
        var ids = new PredictionIds(TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, Resolver));
        await using var app = builder.Build();
        app.MapGet("/health/ready", static () => TypedResults.Ok());
        app.MapPost("/v1/models/fraud:predict", (EngineRequest request) => TypedResults.Ok(Answer(request)));
        await app.RunAsync();

        EngineAnswer Answer(EngineRequest request)
        {
            Span<float> vector = stackalloc float[EngineVector.Width];
            Span<float> score = stackalloc float[1];
            EngineVector.Write(fraud.Describe(request.Row, CollectionsMarshal.AsSpan(request.Past)), vector);
            scorer.Score(vector, score);
            return new EngineAnswer(ids.Next(ServedFraud.Name), score[0], score[0] >= Threshold, ServedFraud.Name, 1, digest);
        }
    }

    // Requests carry no label.
    private static void Relax(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(_ => type.Type == typeof(Transaction))) property.IsRequired = false;
    }
}
