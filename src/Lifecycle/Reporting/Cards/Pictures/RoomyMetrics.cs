using OxyPlot;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Measures texts by the metrics of Arial that the library carries, with room for the wider fonts that stand in for it.</summary>
/// <remarks>DejaVu Sans and Verdana, which browsers without Arial take, are wider and higher; the library also measures short of Arial.</remarks>
internal sealed class RoomyMetrics() : PdfRenderContext(1, 1, OxyColors.Transparent)
{
    private const double Room = 1.6;
    private const double Leading = 1.2;

    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
    {
        var size = base.MeasureText(text, fontFamily, fontSize, fontWeight);
        return new OxySize(size.Width * Room, size.Height * Leading);
    }
}
