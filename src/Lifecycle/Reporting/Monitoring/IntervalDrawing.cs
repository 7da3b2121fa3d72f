using System.Globalization;
using Levain.Evaluating;
using Levain.Reporting.Pages;

namespace Levain.Reporting.Monitoring;

/// <summary>Draws a metric's realised interval under that of the hold-out, on one axis.</summary>
internal static class IntervalDrawing
{
    private const double Left = 84, Width = 268, First = 18, Second = 42, Axis = 58, Words = 74;

    /// <param name="metric">The metric's name.</param>
    /// <param name="now">What was realised.</param>
    /// <param name="then">The hold-out's.</param>
    /// <param name="id">A name for the drawing's parts, unique on the page.</param>
    public static Html Draw(string metric, Estimate now, Estimate then, string id)
    {
        double[] ends = [.. new[] { now.Low, now.High, now.Value, then.Low, then.High, then.Value }.Where(double.IsFinite)];
        if (ends.Length == 0) return Html.None;
        var (from, to) = (ends.Min(), ends.Max());
        if (to <= from) (from, to) = (from - 0.5, to + 0.5);
        return Html.Of($"""
            <svg class="histogram" viewBox="0 0 360 80" role="img" aria-labelledby="{id}-title"><title id="{id}-title">{metric}: {NumberText.Interval(now)} realised, {NumberText.Interval(then)} on the hold-out.</title>
            <text x="0" y="{N(First + 4)}">hold-out</text>{Interval(then, First, "range", from, to)}<text x="0" y="{N(Second + 4)}">realised</text>{Interval(now, Second, "half", from, to)}
            <line class="axis" x1="{N(Left)}" x2="{N(Left + Width)}" y1="{N(Axis)}" y2="{N(Axis)}"/><text x="{N(Left)}" y="{N(Words)}">{NumberText.Plain(from)}</text><text x="{N(Left + Width)}" y="{N(Words)}" text-anchor="end">{NumberText.Plain(to)}</text></svg>

            """);
    }

    private static Html Interval(Estimate estimate, double y, string kind, double from, double to)
    {
        if (!double.IsFinite(estimate.Value)) return Html.Of($"""<text x="{N(Left)}" y="{N(y + 4)}">missing</text>""");
        var line = double.IsFinite(estimate.Low) && double.IsFinite(estimate.High)
            ? Html.Of($"""<line class="{kind}" x1="{X(estimate.Low)}" x2="{X(estimate.High)}" y1="{N(y)}" y2="{N(y)}"/>""")
            : Html.None;
        return Html.Of($"""{line}<circle class="median" cx="{X(estimate.Value)}" cy="{N(y)}" r="4"/>""");

        string X(double value) => N(Left + Width * Math.Clamp((value - from) / (to - from), 0, 1));
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
