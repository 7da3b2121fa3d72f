using System.Text.Json.Serialization;

namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>Readers and writers of JSON, written at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EngineRequest))]
[JsonSerializable(typeof(EngineAnswer))]
internal sealed partial class EngineJson : JsonSerializerContext;
