namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>The service's own answer, as a class.</summary>
internal sealed record EngineAnswer(string Id, float Score, bool Label, string Model, int Version, string Digest);
