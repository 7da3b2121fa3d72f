using Xunit;

namespace Levain.Monitoring.Drifting;

/// <summary>How many days pass from a change to the first alarm; windows of 20 days, one row a day and ten, 24 references each.</summary>
public sealed class DetectionDelayTests(ITestOutputHelper output)
{
    private const int References = 24, Days = 60;

    private static readonly (string Name, Action<float[], References.Bell> Change)[] Changes =
    [
        ("mean by 0.5 standard deviations", (v, _) => v[0] += 0.5f),
        ("mean by 1 standard deviation", (v, _) => v[0] += 1),
        ("mean by 2 standard deviations", (v, _) => v[0] += 2),
        ("spread by half", (v, _) => v[0] *= 1.5f),
        ("spread doubled", (v, _) => v[0] *= 2),
        ("a tenth of the rows 4 standard deviations away", (v, bell) => v[0] += bell.Share() < 0.1 ? 4 : 0),
    ];

    [Fact]
    public void Larger_changes_are_seen_sooner_and_more_rows_see_them_sooner()
    {
        var one = Median(new QuietWorld("one row a day", [0, 0, 0], 20, 300, 1));
        var ten = Median(new QuietWorld("ten rows a day", [0, 0, 0], 20, 150, 10));
        output.WriteLine("| change | median days at 1 row a day | at 10 |");
        for (var i = 0; i < Changes.Length; i++)
            output.WriteLine(FormattableString.Invariant($"| {Changes[i].Name} | {Text(one[i])} | {Text(ten[i])} |"));
        Assert.InRange(one[2], 1, 15);
        Assert.InRange(ten[1], 1, 10);
        Assert.InRange(ten[0], 1, 20);
        Assert.All([one, ten], delays => Assert.Equal(delays[..3].OrderDescending(), delays[..3]));
        Assert.All(one.Zip(ten), p => Assert.True(p.Second <= p.First));
    }

    private static int[] Median(QuietWorld world) => [.. Changes.Select(c =>
    {
        var delays = world.Look(References, Days, c.Change).Select(l => Array.IndexOf(l, true)).Select(d => d < 0 ? Days + 1 : d + 1).Order().ToList();
        return delays[delays.Count / 2];
    })];

    private static string Text(int days) => days > Days ? FormattableString.Invariant($"more than {Days}") : FormattableString.Invariant($"{days}");
}
