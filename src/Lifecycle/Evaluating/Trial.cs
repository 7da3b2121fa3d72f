using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using Levain.Evaluating.Significance;

namespace Levain.Evaluating;

/// <summary>Contenders measured on the same rows, as they are and drawn again and again.</summary>
internal sealed class Trial
{
    private readonly IReadOnlyList<Metric> metrics;
    private readonly double[][] values;
    private readonly double[][][] draws;

    private Trial(IReadOnlyList<Metric> metrics, double[][] values, double[][][] draws) =>
        (this.metrics, this.values, this.draws) = (metrics, values, draws);

    public required IReadOnlyList<(string Name, Scored Scored)> Contenders { get; init; }

    /// <summary>The block of each row.</summary>
    public required IReadOnlyList<int> Blocks { get; init; }

    public required int BlockCount { get; init; }

    /// <summary>Measures all contenders.</summary>
    /// <param name="contenders">Scored on the same rows.</param>
    /// <param name="blocks">The block of each row: rows of one hang together.</param>
    /// <param name="metrics">What is measured.</param>
    /// <param name="draw">How the rows are drawn.</param>
    public static Trial Run(
        IReadOnlyList<(string Name, Scored Scored)> contenders, IReadOnlyList<int> blocks, IReadOnlyList<Metric> metrics, DrawPlan draw)
    {
        var ones = Enumerable.Repeat(1, blocks.Count).ToArray();
        var values = contenders.Select(c => Measure.All(metrics, c.Scored, ones)).ToArray();
        var draws = new Bootstrap(blocks).Run(
            [.. contenders.Select(c => c.Scored)], metrics, draw.Resamples, draw.Seed, draw.Progress, draw.Cancellation);
        return new Trial(metrics, values, draws) { Contenders = contenders, Blocks = blocks, BlockCount = blocks.Distinct().Count() };
    }

    public bool Has(string name) => IndexOf(name) >= 0;

    public Scored Scored(string name) => Contenders[IndexOf(name)].Scored;

    public double Value(string name, Metric metric) => values[IndexOf(name)][IndexOf(metric)];

    /// <summary>A value a draw; the same draw for every contender.</summary>
    public double[] Draws(string name, Metric metric) => draws[IndexOf(name)][IndexOf(metric)];

    /// <summary>All metrics of one contender with their intervals.</summary>
    public Contender Describe(string name) => new()
    {
        Name = name,
        Metrics = new SortedDictionary<string, Estimate>(
            metrics.ToDictionary(m => m.Name, m => Describe(name, m)), StringComparer.Ordinal),
    };

    /// <summary>One metric of one contender with its interval.</summary>
    public Estimate Describe(string name, Metric metric) =>
        Estimate.Of(new Resampled(Value(name, metric), Draws(name, metric)), BlockCount, metric.Least, metric.Most);

    private int IndexOf(string name)
    {
        for (var c = 0; c < Contenders.Count; c++)
            if (Contenders[c].Name == name) return c;
        return -1;
    }

    private int IndexOf(Metric metric)
    {
        for (var m = 0; m < metrics.Count; m++)
            if (metrics[m] == metric) return m;
        throw new ArgumentOutOfRangeException(nameof(metric), metric, "not measured");
    }
}
