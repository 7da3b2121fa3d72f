using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Levain.Definitions;
using Levain.Scoring.Loading;

namespace Levain.Scoring.Observing;

/// <summary>What the service counts and measures, by model and digest.</summary>
internal sealed class ScoringMetrics : IDisposable
{
    public const string Name = "Levain.Scoring";

    /// <summary>Buckets of probabilities.</summary>
    public static readonly double[] Probabilities = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1];

    /// <summary>Buckets of values of any size.</summary>
    public static readonly double[] Values =
        [-1000, -100, -10, -1, -0.1, 0, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000];

    /// <summary>Buckets of seconds.</summary>
    public static readonly double[] Durations = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Meter meter = new(Name);
    // A champion that was replaced keeps its sums: requests under way end with it, and it may come back.
    private readonly ConcurrentDictionary<(object? Model, object? Digest), ModelTally> tallies = [];
    private readonly Histogram<double> duration;
    private readonly Histogram<double> probability, value;

    public ScoringMetrics(ModelShelf shelf)
    {
        meter.CreateObservableCounter("levain.scoring.requests", () => tallies.Values.SelectMany(t => t.Requests()), null, "Requests to predict, by what they were answered with.");
        meter.CreateObservableCounter("levain.scoring.predictions", () => tallies.Values.Select(t => t.Predictions), null, "Rows that were scored.");
        meter.CreateObservableUpDownCounter("levain.scoring.in_flight", () => tallies.Values.Select(t => t.InFlight), null, "Requests to predict that are under way.");
        duration = meter.CreateHistogram<double>("levain.scoring.duration", "s", "Seconds from a request's first byte of body to its answer.");
        probability = meter.CreateHistogram<double>(
            "levain.scoring.probability", null, "Probabilities that were told: of yes, or of the most probable class.");
        value = meter.CreateHistogram<double>("levain.scoring.value", null, "Values that were told, in the model's unit.");
        meter.CreateObservableGauge("levain.scoring.model", () => shelf.All.Select(Loaded), null, "Champions that answer: always 1, with version and engine.");
        meter.CreateObservableGauge(
            "levain.scoring.model_refused", () => shelf.Refusals.Keys.Select(m => new Measurement<int>(1, new KeyValuePair<string, object?>("model", m))), null,
            "Champions that were laid out and do not answer.");
    }

    /// <summary>Lets the log tell what it could not keep.</summary>
    public void Watch(Func<long> dropped, Func<long> written)
    {
        meter.CreateObservableCounter("levain.scoring.log_dropped", dropped, null, "Predictions and labels that the log could not keep.");
        meter.CreateObservableCounter("levain.scoring.log_written", written, null, "Predictions and labels that were written.");
    }

    public void Begin(ModelTags model) => Of(model).Begin();

    public void End(ModelTags model, int status, TimeSpan elapsed)
    {
        Of(model).End(status);
        duration.Record(elapsed.TotalSeconds, model.Model, model.Digest);
    }

    /// <summary>Counts what a request's rows scored.</summary>
    public void Scored(LoadedModel model, ReadOnlySpan<float> scores)
    {
        var (tags, width) = (model.Tags, model.Scorer.Outputs);
        Of(tags).Scored(scores.Length / width);
        for (var i = 0; i < scores.Length; i += width)
            if (model.Definition.Kind == ModelKind.Regression) value.Record(scores[i], tags.Model, tags.Digest);
            else probability.Record(System.Numerics.Tensors.TensorPrimitives.Max(scores.Slice(i, width)), tags.Model, tags.Digest);
    }

    public void Dispose() => meter.Dispose();

    private ModelTally Of(ModelTags model) => model.Tally ??= tallies.GetOrAdd((model.Model.Value, model.Digest.Value), _ => new ModelTally(model));

    private static Measurement<int> Loaded(LoadedModel model) => new(1, new TagList(
    [
        model.Tags.Model, model.Tags.Digest, new("version", model.Champion.Version), new("engine", model.Engine),
    ]));
}
