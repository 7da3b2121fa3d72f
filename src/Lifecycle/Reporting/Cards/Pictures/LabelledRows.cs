using OxyPlot.Axes;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>A line of the picture for each label, the first on top.</summary>
internal static class LabelledRows
{
    /// <summary>More than these do not fit a screen.</summary>
    public const int Most = 24;

    private const int Letters = 34;

    public static int Height(int rows) => 90 + 26 * rows;

    public static CategoryAxis Axis(IEnumerable<string> labels)
    {
        var axis = new CategoryAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            IsTickCentered = true,
            MajorTickSize = 0,
            GapWidth = 0.6,
        };
        axis.Labels.AddRange(labels.Select(l => l.Length <= Letters ? l : l[..(Letters - 1)] + "…"));
        return axis;
    }
}
