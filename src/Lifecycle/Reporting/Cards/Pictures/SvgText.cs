using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OxyPlot;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>A plot as SVG that says in words what it shows.</summary>
/// <remarks>
/// Texts are measured by metrics of the library, not by fonts of the machine. Coordinates are rounded to a
/// hundredth of a pixel, so that the last bit of a logarithm, which is the machine's, does not reach the file.
/// </remarks>
internal static partial class SvgText
{
    private static readonly string[] Rounded = ["points", "d", "transform", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height"];

    public static string Of(PlotModel plot, int width, int height, (string Title, string Finding) words)
    {
        var exporter = new SvgExporter
        {
            Width = width,
            Height = height,
            IsDocument = true,
            TextMeasurer = new RoomyMetrics(),
        };
        using var stream = new MemoryStream();
        exporter.Export(plot, stream);
        stream.Position = 0;
        var root = XDocument.Load(stream).Root!;
        Describe(root, FormattableString.Invariant($"0 0 {width} {height}"), words);
        foreach (var element in root.Descendants().ToList()) Tidy(element);
        return root.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static void Describe(XElement root, string box, (string Title, string Finding) words)
    {
        root.SetAttributeValue("viewBox", box);
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", "title finding");
        root.AddFirst(
            new XElement(root.Name.Namespace + "title", new XAttribute("id", "title"), words.Title),
            new XElement(root.Name.Namespace + "desc", new XAttribute("id", "finding"), words.Finding));
    }

    private static void Tidy(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(a => Rounded.Contains(a.Name.LocalName)))
            attribute.Value = LongNumber().Replace(attribute.Value, m => Round(m.Value));
        if (element.Attribute("font-family") is { } font) font.Value = "Arial, Helvetica, sans-serif";
        if (element.Name.LocalName == "g" && !element.HasElements) element.Remove();
    }

    private static string Round(string number) =>
        double.Parse(number, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+\.\d{3,}")]
    private static partial Regex LongNumber();
}
