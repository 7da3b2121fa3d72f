using System.Globalization;
using System.Text;

namespace Levain.Monitoring.Performing;

/// <summary>Reads one line of Prometheus' text format: <c>name{label="value",...} number [time]</c>.</summary>
internal ref struct MetricLine(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> rest = line;

    /// <summary>The line's sample.</summary>
    /// <exception cref="FormatException">The line is none of that format.</exception>
    public MetricSample Read()
    {
        var name = Until("{ \t");
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Take('{'))
            while (!Take('}')) ReadLabel(labels);
        rest = rest.TrimStart();
        return new MetricSample(name, labels, Number(Until(" \t")));
    }

    private void ReadLabel(Dictionary<string, string> labels)
    {
        var name = Until("=").Trim();
        Demand('=');
        Demand('"');
        labels[name] = Quoted();
        rest = rest.TrimStart();
        Take(',');
        rest = rest.TrimStart();
    }

    private string Quoted()
    {
        var text = new StringBuilder();
        while (!Take('"'))
        {
            var isEscaped = Take('\\');
            if (rest.IsEmpty) throw new FormatException("a label's value has no end");
            text.Append(isEscaped && rest[0] == 'n' ? '\n' : rest[0]);
            rest = rest[1..];
        }

        return text.ToString();
    }

    private string Until(string ends)
    {
        var end = rest.IndexOfAny(ends);
        var part = (end < 0 ? rest : rest[..end]).ToString();
        if (part.Length == 0) throw new FormatException("something is missing");
        rest = end < 0 ? [] : rest[end..];
        return part;
    }

    private bool Take(char one)
    {
        if (rest.IsEmpty || rest[0] != one) return false;
        rest = rest[1..];
        return true;
    }

    private void Demand(char one)
    {
        if (!Take(one)) throw new FormatException($"a {one} is missing");
    }

    private static double Number(string text) => text switch
    {
        "+Inf" or "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
