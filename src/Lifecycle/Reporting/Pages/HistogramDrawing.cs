using System.Globalization;
using Levain.Reporting.Charts;

namespace Levain.Reporting.Pages;

/// <summary>Draws a distribution: bars, the axis, and under it where most of the values lie.</summary>
internal static class HistogramDrawing
{
    private const double Left = 8, Width = 344, Top = 16, Bottom = 112, Strip = 123, Words = 146;

    /// <param name="chart">What is drawn.</param>
    /// <param name="id">A name for the drawing's parts, unique on the page.</param>
    /// <param name="summary">The drawing in a sentence, for those who do not see it.</param>
    public static Html Draw(Chart chart, string id, string summary)
    {
        var most = Math.Max(1, chart.Bars.Max(b => b.Count));
        return Html.Of($"""
            <svg class="histogram" viewBox="0 0 360 152" role="img" aria-labelledby="{id}-title"><title id="{id}-title">{summary}</title>
            <line class="grid" x1="{Left}" x2="{Left + Width}" y1="{Top}" y2="{Top}"/><text class="most" x="{Left + Width}" y="{Top - 4}">{Readable.Count(most)} rows</text>
            {Html.Each(chart.Bars.Where(b => b.Count > 0), b => Draw(b, most, chart.IsDiscrete))}<line class="axis" x1="{Left}" x2="{Left + Width}" y1="{Bottom}" y2="{Bottom}"/>
            {Spread(chart.Spread)}{Html.Each(chart.Ticks, Draw)}</svg>

            """);
    }

    /// <summary>The same as a small shape without words.</summary>
    public static Html Sketch(Chart chart)
    {
        var most = Math.Max(1, chart.Bars.Max(b => b.Count));
        return Html.Of($"""
            <svg class="sketch" viewBox="0 0 96 24" aria-hidden="true">{Html.Each(chart.Bars.Where(b => b.Count > 0), b => Html.Of(
                $"""<rect x="{N(96 * b.From)}" width="{N(Math.Max(0.6, 96 * (b.To - b.From) - 0.4))}" y="{N(24 - Math.Max(0.7, 24.0 * b.Count / most))}" height="{N(Math.Max(0.7, 24.0 * b.Count / most))}"/>"""))}</svg>
            """);
    }

    private static Html Draw(Bar bar, long most, bool apart)
    {
        var gap = apart ? Math.Min(6, 0.2 * Width * (bar.To - bar.From)) : 0.5;
        var height = Math.Max(1, (Bottom - Top) * bar.Count / most);
        var (x, width) = (Left + Width * bar.From + gap, Math.Max(0.8, Width * (bar.To - bar.From) - 2 * gap));
        return Html.Of($"""
            <rect class="bar" x="{N(x)}" y="{N(Bottom - height)}" width="{N(width)}" height="{N(height)}"><title>{bar.Label}: {Readable.Count(bar.Count)}</title></rect>

            """);
    }

    private static Html Spread(IReadOnlyList<double> at) => Html.Of($"""
        <line class="range" x1="{X(at[0])}" x2="{X(at[4])}" y1="{Strip}" y2="{Strip}"/><line class="half" x1="{X(at[1])}" x2="{X(at[3])}" y1="{Strip}" y2="{Strip}"/><circle class="median" cx="{X(at[2])}" cy="{Strip}" r="4"/>

        """);

    private static Html Draw(Tick tick)
    {
        var anchor = tick.At < 0.08 ? "start" : tick.At > 0.92 ? "end" : "middle";
        return Html.Of($"""
            <line class="axis" x1="{X(tick.At)}" x2="{X(tick.At)}" y1="{Bottom}" y2="{Bottom + 4}"/><text x="{X(tick.At)}" y="{Words}" text-anchor="{anchor}">{tick.Label}</text>

            """);
    }

    private static string X(double share) => N(Left + Width * share);

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
