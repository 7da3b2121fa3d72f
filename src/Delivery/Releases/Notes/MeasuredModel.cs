using Levain.Evaluating;
using Levain.Registering;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Notes;

/// <summary>A version with the numbers of its own day.</summary>
/// <param name="Name">What readers call it: <c>version 2</c>.</param>
/// <param name="Metric">The main metric.</param>
/// <param name="Value">The main metric on the held-out rows of that day.</param>
/// <param name="Evidence">Null where its line of history was written before it kept any.</param>
internal sealed record MeasuredModel(string Name, string Metric, Estimate Value, RecordedEvidence? Evidence)
{
    public IEnumerable<string> Metrics => Evidence?.Find(Contender.Candidate)?.Metrics.Keys.AsEnumerable() ?? [Metric];

    /// <summary>The held-out rows in words.</summary>
    public string Rows => Evidence is null ? $"{Name} on rows that its line of history does not tell" : $"{Name} on {RowsOf(Evidence)}";

    public static MeasuredModel Of(HistoryEntry promotion, string name) => new(name, promotion.Metric, promotion.Value, promotion.Evidence);

    public static string RowsOf(RecordedEvidence evidence) =>
        $"{Readable.Count(evidence.Rows)} held-out rows{Days.Between(evidence.From, evidence.To)}"
        + (evidence.Positives is { } positives ? $", {Readable.Count(positives)} of them positive" : "");

    /// <summary>A metric, where it is known.</summary>
    public Estimate? Find(string metric) =>
        Evidence?.Find(Contender.Candidate)?.Metrics.GetValueOrDefault(metric) ?? (metric == Metric ? Value : null);
}
