using Levain.Models.Fraud;

namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>The service's own request, as classes.</summary>
internal sealed record EngineRequest(Transaction Row, List<Transaction> Past);
