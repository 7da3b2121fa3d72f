using System.Diagnostics.Metrics;

namespace Levain.Scoring.Observing;

/// <summary>What is counted of a champion: sums cost a hundredth of what a measurement does.</summary>
internal sealed class ModelTally(ModelTags tags)
{
    private const int LeastStatus = 200;
    private readonly long[] answers = new long[400];
    private long inFlight, predictions;

    /// <summary>Requests under way.</summary>
    public Measurement<long> InFlight => new(Volatile.Read(ref inFlight), tags.Model, tags.Digest);

    /// <summary>Rows that were scored.</summary>
    public Measurement<long> Predictions => new(Volatile.Read(ref predictions), tags.Model, tags.Digest);

    /// <summary>Requests by the status that they were answered with; those that came.</summary>
    public IEnumerable<Measurement<long>> Requests()
    {
        for (var i = 0; i < answers.Length; i++)
            if (Volatile.Read(ref answers[i]) is var count and > 0)
                yield return new Measurement<long>(count, tags.Model, tags.Digest, new KeyValuePair<string, object?>("status", LeastStatus + i));
    }

    public void Begin() => Interlocked.Increment(ref inFlight);

    public void End(int status)
    {
        Interlocked.Decrement(ref inFlight);
        Interlocked.Increment(ref answers[Math.Clamp(status - LeastStatus, 0, answers.Length - 1)]);
    }

    public void Scored(int rows) => Interlocked.Add(ref predictions, rows);
}
