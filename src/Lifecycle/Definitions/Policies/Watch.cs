namespace Levain.Definitions.Policies;

/// <summary>Begins a watch: <c>Watch.Windows(days: 30).OneFalseAlarmIn(days: 90)</c>.</summary>
public static class Watch
{
    public static WatchPolicy Windows(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        return new WatchPolicy { WindowDays = days };
    }
}
