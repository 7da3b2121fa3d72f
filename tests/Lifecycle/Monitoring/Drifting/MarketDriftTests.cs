using Levain.Definitions.Policies;
using Levain.Monitoring.References;
using Levain.Training;
using Xunit;

namespace Levain.Monitoring.Drifting;

/// <summary>Sixteen years of the market: each year is watched with the 48 months before it, looked at every fifth day and 2020 every day.</summary>
public sealed class MarketDriftTests(ITestOutputHelper output)
{
    private const int Window = 30;

    [Fact]
    public void March_2020_alarms_and_the_change_of_volume_never_does()
    {
        var days = MarketDays.Read();
        var alarms = Enumerable.Range(2005, 16).AsParallel().AsOrdered().SelectMany(year => Year(days, year)).ToList();
        foreach (var (day, names) in alarms) output.WriteLine(FormattableString.Invariant($"{day:yyyy-MM-dd} {names}"));
        Assert.DoesNotContain(alarms, a => a.Names.Contains("VolumeChange", StringComparison.Ordinal));
        Assert.Contains(alarms, a => a.Day is { Year: 2020, Month: 3 } && a.Names.Contains("Range1", StringComparison.Ordinal));
        Assert.Contains(alarms, a => a.Day is { Year: 2008 } && a.Names.Contains("Range1", StringComparison.Ordinal));
        Assert.DoesNotContain(alarms, a => a.Day.Year is 2005 or 2006 or 2012 or 2013 or 2014 or 2017 or 2019);
    }

    private static List<(DateTime Day, string Names)> Year(Examples days, int year)
    {
        var start = new DateTime(year, 1, 1);
        var learnt = days.Of(Enumerable.Range(0, days.Count).Where(i => days.Times[i] >= start.AddMonths(-48) && days.Times[i] < start));
        var reference = WatchedModel.Reference(learnt, Watch.Windows(Window).OneFalseAlarmIn(days: 90));
        var check = new DriftCheck(reference with { Columns = [.. reference.Columns.SkipLast(1)] }, withDomain: false);
        var vectors = WatchedVectors.Of(MarketDays.Slots, []);
        var found = new List<(DateTime, string)>();
        for (var i = 0; i < days.Count; i++)
        {
            var day = days.Times[i];
            if (day.Year != year || (year != 2020 && i % 5 != 0)) continue;
            var rows = Enumerable.Range(0, i + 1).Reverse().TakeWhile(r => days.Times[r] > day.AddDays(-Window)).Reverse();
            var alarms = check.Of(vectors.Table(days.Of(rows))).Alarms.Select(a => a.Name).ToList();
            if (alarms.Count > 0) found.Add((day, string.Join(' ', alarms)));
        }

        return found;
    }
}
