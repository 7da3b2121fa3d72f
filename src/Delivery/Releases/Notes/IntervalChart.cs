using System.Globalization;
using System.Text;
using Levain.Evaluating;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Values with their intervals on one scale, in letters of one width.</summary>
internal static class IntervalChart
{
    private const int Width = 48;
    private const int LongestName = 34;

    /// <summary>A line each, with its number before it, under a scale; empty where nothing can be drawn.</summary>
    public static string Draw(IReadOnlyList<(string Name, Estimate? Value)> lines)
    {
        var drawn = lines.Where(l => l.Value is { } v && double.IsFinite(v.Value) && double.IsFinite(v.Low) && double.IsFinite(v.High)).ToList();
        if (drawn.Count == 0) return "";
        var (low, high) = Range(drawn);
        var names = Math.Min(LongestName, drawn.Max(l => Short(l.Name).Length));
        var numbers = drawn.Max(l => Number(l.Value!.Value).Length);
        var text = new StringBuilder();
        foreach (var (name, value) in drawn)
            text.Append(CultureInfo.InvariantCulture, $"{Short(name).PadRight(names)}  {Number(value!.Value).PadLeft(numbers)}  {Bar(value, low, high)}\n");
        text.Append(' ', names + numbers + 4).Append(Scale(low, high)).Append('\n');
        return text.ToString();
    }

    // Some room on both sides, so that the ends of the widest interval are seen to be ends.
    private static (double Low, double High) Range(IReadOnlyList<(string Name, Estimate? Value)> lines)
    {
        var (low, high) = (lines.Min(l => Math.Min(l.Value!.Low, l.Value.Value)), lines.Max(l => Math.Max(l.Value!.High, l.Value.Value)));
        var room = high > low ? (high - low) * 0.03 : Math.Max(Math.Abs(high), 1) * 0.05;
        return (low - room, high + room);
    }

    private static string Bar(Estimate value, double low, double high)
    {
        var bar = new string(' ', Width).ToCharArray();
        var (from, to) = (Place(value.Low), Place(value.High));
        for (var i = from; i <= to; i++) bar[i] = '─';
        (bar[from], bar[to]) = ('├', '┤');
        bar[Place(value.Value)] = '●';
        return new string(bar).TrimEnd();

        int Place(double at) => Math.Clamp((int)Math.Round((at - low) / (high - low) * (Width - 1)), 0, Width - 1);
    }

    private static string Scale(double low, double high)
    {
        var (left, right) = (Number(low), Number(high));
        return left + new string(' ', Math.Max(1, Width - left.Length - right.Length)) + right;
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "0" : "0.0000", CultureInfo.InvariantCulture);

    private static string Short(string name)
    {
        var plain = string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));
        return plain.Length <= LongestName ? plain : plain[..(LongestName - (char.IsHighSurrogate(plain[LongestName - 2]) ? 2 : 1))] + "…";
    }
}
