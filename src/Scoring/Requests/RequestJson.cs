using System.Text.Json.Serialization;

namespace Levain.Scoring.Requests;

/// <summary>Readers of small requests, written at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false, MaxDepth = 8)]
[JsonSerializable(typeof(FeedbackRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
