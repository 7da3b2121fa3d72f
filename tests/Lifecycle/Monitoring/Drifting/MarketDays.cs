using System.Globalization;
using Levain.Training;

namespace Levain.Monitoring.Drifting;

/// <summary>The market model's own features of every day, as models/market/MarketFeatures.cs has them, without the means over weeks.</summary>
internal static class MarketDays
{
    private const int Past = 22;

    public static string[] Slots { get; } = ["Range1", "Move1", "Return", "Volume", "VolumeChange"];

    public static Examples Read()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTests.Root, "data", "market", "sp500-2000.csv"));
        var names = lines[0].ToLowerInvariant().Split(',').ToList();
        var days = lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        double Number(int day, string name) => double.Parse(days[day][names.IndexOf(name)], CultureInfo.InvariantCulture);
        double[] range = [.. days.Select((_, i) => 100 * Math.Log(Number(i, "high") / Number(i, "low")))];
        double[] volume = [.. days.Select((_, i) => Number(i, "volume"))];
        double[] close = [.. days.Select((_, i) => Number(i, "close"))];
        var examples = new Examples(Slots, []);
        for (var i = Past; i < days.Count; i++)
        {
            var change = 100 * Math.Log(close[i] / close[i - 1]);
            var (from, to) = (i - Past + 1, i + 1);
            double[] vector =
            [
                Math.Log(range[i] + 0.05), Math.Log(Math.Abs(change) + 0.05), change / range[from..to].Average(),
                Math.Log(volume[i] / volume[from..to].Average()), Math.Log(volume[i] / volume[i - 1]),
            ];
            examples.Add(Array.ConvertAll(vector, v => (float)v), 0, DateTime.Parse(days[i][names.IndexOf("date")], CultureInfo.InvariantCulture), i);
        }

        return examples;
    }
}
