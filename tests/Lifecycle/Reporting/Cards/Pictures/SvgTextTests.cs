using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using Xunit;

namespace Levain.Reporting.Cards.Pictures;

public sealed class SvgTextTests
{
    private const string Hostile = "<script>alert(\"1\") & \u00e9</script>";

    [Fact]
    public void Texts_from_data_stay_texts()
    {
        var svg = Draw(Hostile).Svg;
        var root = XDocument.Parse(svg).Root!;
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Equal(4, root.Descendants().Count(e => e.Value == Hostile && !e.HasElements));
    }

    [Fact]
    public void Numbers_in_texts_are_left_as_they_are()
    {
        var root = XDocument.Parse(Draw("0.62076 of 3.14159").Svg).Root!;
        Assert.All(root.Descendants().Where(e => e.Name.LocalName is "title" or "desc"), e => Assert.Equal("0.62076 of 3.14159", e.Value));
    }

    [Fact]
    public void Fonts_have_others_that_stand_in_for_them() => Assert.All(
        XDocument.Parse(Draw("x").Svg).Descendants().Attributes("font-family"),
        font => Assert.Equal("Arial, Helvetica, sans-serif", font.Value));

    // The widths of DejaVu Sans at 13 pixels, as a browser without Arial draws these.
    [Theory]
    [InlineData("linear baseline", 95)]
    [InlineData("champion before", 110)]
    [InlineData("this model: mean, 5% to 95%", 192)]
    [InlineData("Channel Contactless", 134)]
    public void There_is_room_for_wider_fonts_than_the_one_that_is_measured(string text, double needed)
    {
        var width = new RoomyMetrics().MeasureText(text, "Arial", 13, FontWeights.Normal).Width;
        Assert.InRange(width, needed, 1.6 * needed);
    }

    private static Picture Draw(string text)
    {
        var line = new LineSeries { Title = text };
        line.Points.AddRange([new DataPoint(0, 0), new DataPoint(1 / 3.0, 1 / 7.0)]);
        return new Drawing().With(Drawing.Numbers(AxisPosition.Bottom, text)).With(line).WithLegend().ToPicture("p", text, text);
    }
}
