using System.Globalization;

namespace Levain.Monitoring.Performing;

/// <summary>What a service tells of itself at <c>/metrics</c>: the log knows neither refused requests nor how long an answer took.</summary>
/// <remarks>Counters count from the start of the service on, not over the window that is looked at. The texts of several services may stand one behind the other.</remarks>
public sealed class ServiceMetricsText
{
    private const string Prefix = "levain_scoring_";
    private const int FirstError = 400;
    private static readonly double[] Levels = [0.5, 0.95, 0.99];

    private readonly List<MetricSample> samples;

    private ServiceMetricsText(List<MetricSample> samples) => this.samples = samples;

    /// <param name="text">In Prometheus' text format.</param>
    /// <param name="place">Where the text comes from, for messages.</param>
    /// <exception cref="LevainException">The text is none of that format, or of no service of this program.</exception>
    public static ServiceMetricsText Parse(string text, string place)
    {
        var samples = new List<MetricSample>();
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.TrimStart().StartsWith(Prefix, StringComparison.Ordinal)) samples.Add(Read(line.Trim(), place, number));
        }

        return samples.Count > 0
            ? new ServiceMetricsText(samples)
            : throw new LevainException($"{place} holds no {Prefix} metrics: name the /metrics of the service, or a file with its answer.");
    }

    /// <summary>The findings with the share of a model's requests that were answered with an error (status 400 and above), and its latency.</summary>
    public QualityFindings AddTo(QualityFindings quality, string model)
    {
        var requests = Of("requests_total", model).ToList();
        var all = requests.Sum(r => r.Value);
        return quality with
        {
            ErrorShare = all > 0 ? requests.Where(IsError).Sum(r => r.Value) / all : null,
            Latency = Latency(model),
        };
    }

    // In milliseconds, all champions of the model together.
    private SortedDictionary<string, double>? Latency(string model)
    {
        (double End, double Count)[] buckets =
        [
            .. Of("duration_seconds_bucket", model).GroupBy(b => End(b.Labels.GetValueOrDefault("le")))
                .Select(b => (b.Key, b.Sum(s => s.Value))).OrderBy(b => b.Key),
        ];
        return double.IsNaN(LatencyQuantiles.Of(0.5, buckets))
            ? null
            : new(Levels.ToDictionary(l => l.ToString(CultureInfo.InvariantCulture), l => 1000 * LatencyQuantiles.Of(l, buckets)), StringComparer.Ordinal);
    }

    private IEnumerable<MetricSample> Of(string name, string model) =>
        samples.Where(s => s.Name == Prefix + name && s.Labels.GetValueOrDefault("model") == model);

    // A status that cannot be read is no success.
    private static bool IsError(MetricSample request) =>
        !int.TryParse(request.Labels.GetValueOrDefault("status"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status >= FirstError;

    private static double End(string? text) => text == "+Inf" ? double.PositiveInfinity
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var end) ? end : double.NaN;

    private static MetricSample Read(ReadOnlySpan<char> line, string place, int number)
    {
        try
        {
            return new MetricLine(line).Read();
        }
        catch (FormatException broken)
        {
            throw new LevainException(FormattableString.Invariant(
                $"{place}, line {number} is no metric in Prometheus' text format: {broken.Message}. Take the answer of /metrics as it is."), broken);
        }
    }
}
