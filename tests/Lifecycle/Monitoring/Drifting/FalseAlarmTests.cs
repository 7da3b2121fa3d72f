using Xunit;

namespace Levain.Monitoring.Drifting;

/// <summary>Simulates quiet days: 1,000 periods of 60 days in all, at 250 references.</summary>
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    private const int References = 50, Periods = 4;

    private static readonly QuietWorld[] Worlds =
    [
        new("independent", [0, 0, 0], 20, 300, 1),
        new("weak memory", [0.3f, 0.3f, 0.3f], 20, 300, 1),
        new("some of each", [0, 0.5f, 0.8f], 20, 300, 1),
        new("strong memory, narrow windows", [0.8f, 0.8f, 0.8f], 10, 300, 1),
        new("days that hang together", [0.98f, 0.9f, 0], 20, 150, 10),
    ];

    public static TheoryData<string> Names => [.. Worlds.Select(w => w.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Quiet_days_stay_within_the_budget(string name)
    {
        var world = Worlds.Single(w => w.Name == name);
        var looks = world.Look(References, Periods * QuietWorld.Budget);
        var alarms = (double)looks.Sum(Episodes) / (References * Periods);
        output.WriteLine(FormattableString.Invariant(
            $"{name}: {alarms:0.000} alarms in {QuietWorld.Budget} days, {looks.Average(l => l.Count(a => a)) / looks[0].Length:0.0000} of the looks"));
        Assert.InRange(alarms, 0, 1);
    }

    private static int Episodes(bool[] looks) => looks.Where((alarm, i) => alarm && (i == 0 || !looks[i - 1])).Count();
}
