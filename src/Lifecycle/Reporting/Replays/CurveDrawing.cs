using System.Globalization;
using System.Text;
using Levain.Reporting.Pages;
using Levain.Retraining.Replaying.Results;
using static Levain.Reporting.Replays.TimeScale;

namespace Levain.Reporting.Replays;

/// <summary>Draws the main metric of all policies and baselines along the way.</summary>
internal static class CurveDrawing
{
    private const double Top = 14, Bottom = 330, Words = 350;
    private const int BaselineColour = 6, Steps = 5;

    public static Html Draw(ReplayResult result)
    {
        var scale = new TimeScale(result.From, result.To);
        List<(PolicyResult Policy, int Colour)> curves =
            [.. result.Policies.Select((p, i) => (p, i)), .. result.Baselines.Select((b, i) => (b, BaselineColour + i))];
        var most = Most(curves.SelectMany(c => c.Policy.Curve).OfType<double>().DefaultIfEmpty(1).Max());
        return Html.Of($"""
            <ul class="legend">{Html.Each(curves, c => Legend(c.Policy.Name, c.Colour, c.Policy.Name == result.Recommended))}</ul>
            <svg class="curves" viewBox="0 0 {Text(Width)} 356" role="img" aria-labelledby="curves-title"><title id="curves-title">{result.Metric} over {result.PointDays} days of {curves.Count} policies and baselines. {result.Sentence}</title>
            {Html.Each(result.Policies[0].Spans.Skip(1), s => Episode(s, scale))}{Html.Each(Enumerable.Range(0, Steps + 1), i => Grid(most * i / Steps, most))}{Html.Each(scale.Ticks(), t => Tick(scale.X(t.Day), t.Label))}
            {Html.Each(Enumerable.Reverse(curves).OrderBy(c => c.Policy.Name == result.Recommended), c => Line(result, c.Policy, c.Colour, (scale, most)))}</svg>

            """);
    }

    private static Html Legend(string name, int colour, bool isChosen) => Html.Of($"""
        <li class="{(isChosen ? "chosen" : "")}"><svg viewBox="0 0 28 8" aria-hidden="true"><path class="c{colour}" d="M0 4H28"/></svg>{name}{(isChosen ? " (recommended)" : "")}</li>
        """);

    private static Html Episode(SpanResult span, TimeScale scale) => Html.Of($"""
        <rect class="episode" x="{scale.X(span.From)}" width="{Text(Math.Max(1, scale.Place(span.To) - scale.Place(span.From)))}" y="{Text(Top)}" height="{Text(Bottom - Top)}"><title>{span.Name}: {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}</title></rect>

        """);

    private static Html Grid(double value, double most) => Html.Of($"""
        <line class="grid" x1="{Text(Left)}" x2="{Text(Right)}" y1="{Y(value, most)}" y2="{Y(value, most)}"/><text x="{Text(Left - 8)}" y="{Y(value, most)}" text-anchor="end" dominant-baseline="middle">{value.ToString("0.###", CultureInfo.InvariantCulture)}</text>

        """);

    private static Html Tick(string x, string label) => Html.Of($"""
        <line class="axis" x1="{x}" x2="{x}" y1="{Text(Bottom)}" y2="{Text(Bottom + 4)}"/><text x="{x}" y="{Text(Words)}" text-anchor="middle">{label}</text>

        """);

    private static Html Line(ReplayResult result, PolicyResult policy, int colour, (TimeScale X, double Most) scale)
    {
        var path = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < policy.Curve.Count; i++)
        {
            if (policy.Curve[i] is { } value) path.Append(isOpen ? 'L' : 'M').Append(scale.X.X(result.Points[i])).Append(' ').Append(Y(value, scale.Most));
            isOpen = policy.Curve[i] is not null;
        }

        return Html.Of($"""
            <path class="c{colour} {(policy.Name == result.Recommended ? "chosen" : "")}" d="{path.ToString()}"><title>{policy.Name}</title></path>

            """);
    }

    private static string Y(double value, double most) => Text(Bottom - (Bottom - Top) * Math.Clamp(value / most, 0, 1));

    // The next of 1, 2 and 5 times a power of ten, in halves.
    private static double Most(double largest)
    {
        if (!(largest > 0)) return 1;
        var unit = double.Parse($"1E{Readable.Exponent(largest)}", CultureInfo.InvariantCulture);
        return Math.Ceiling(2 * largest / unit) / 2 * unit;
    }
}
