using System.Globalization;
using Levain.Reporting.Pages;

namespace Levain.Reporting.Monitoring;

/// <summary>Draws reference and served rows over one another: the reference as bars, what was served as a line of steps.</summary>
internal static class ComparedDrawing
{
    private const double Left = 8, Width = 344, Top = 16, Bottom = 112, Words = 132;

    /// <param name="column">What is drawn.</param>
    /// <param name="id">A name for the drawing's parts, unique on the page.</param>
    public static Html Draw(ComparedColumn column, string id)
    {
        var most = Math.Max(1e-9, column.Bins.Max(b => Math.Max(b.Before, b.Now)));
        var slot = Width / column.Bins.Count;
        return Html.Of($"""
            <svg class="histogram" viewBox="0 0 360 140" role="img" aria-labelledby="{id}-title"><title id="{id}-title">{Summary(column)}</title>
            <line class="grid" x1="{N(Left)}" x2="{N(Left + Width)}" y1="{N(Top)}" y2="{N(Top)}"/><text class="most" x="{N(Left + Width)}" y="{N(Top - 4)}">{Readable.Share(most)}</text>
            {Html.Each(column.Bins.Select((b, i) => (Bin: b, Place: i)), b => Bar(b.Bin, Left + slot * b.Place, slot, most))}<path class="now" d="{Steps(column, slot, most)}"/>
            <line class="axis" x1="{N(Left)}" x2="{N(Left + Width)}" y1="{N(Bottom)}" y2="{N(Bottom)}"/>
            <text x="{N(Left)}" y="{N(Words)}">{Short(column.Bins[0].Label)}</text><text x="{N(Left + Width)}" y="{N(Words)}" text-anchor="end">{Short(column.Bins[^1].Label)}</text></svg>

            """);
    }

    private static string Summary(ComparedColumn column)
    {
        var furthest = column.Bins.MaxBy(b => Math.Abs(b.Now - b.Before))!;
        return $"{column.Name}: {furthest.Label} holds {Readable.Share(furthest.Now)} of the served rows and {Readable.Share(furthest.Before)} of the reference.";
    }

    private static Html Bar(ComparedBin bin, double x, double slot, double most)
    {
        var height = (Bottom - Top) * bin.Before / most;
        return bin.Before <= 0 ? Html.None : Html.Of($"""
            <rect class="bar" x="{N(x + 0.5)}" y="{N(Bottom - height)}" width="{N(Math.Max(0.8, slot - 1))}" height="{N(Math.Max(0.7, height))}"><title>{bin.Label}: {Readable.Share(bin.Before)} before, {Readable.Share(bin.Now)} now</title></rect>

            """);
    }

    private static string Steps(ComparedColumn column, double slot, double most) => string.Concat(column.Bins.Select((bin, i) =>
    {
        var y = N(Bottom - (Bottom - Top) * bin.Now / most);
        return $"{(i == 0 ? "M" : "L")}{N(Left + slot * i)} {y}L{N(Left + slot * (i + 1))} {y}";
    }));

    private static string Short(string label) => label.Length <= 26 ? label : label[..25] + "…";

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
