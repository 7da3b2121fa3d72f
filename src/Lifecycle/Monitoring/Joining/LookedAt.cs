namespace Levain.Monitoring.Joining;

/// <summary>Which predictions a look on a day is about; moments in UTC, the ends themselves are outside.</summary>
internal sealed record LookedAt
{
    /// <summary>The newest predictions, to the end of the day.</summary>
    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    /// <summary>The newest of those whose labels had the time to become known.</summary>
    public required DateTime MaturedFrom { get; init; }

    public required DateTime MaturedUntil { get; init; }

    /// <param name="asOf">The last day that is looked at.</param>
    /// <param name="servedDays">The length of the window of predictions.</param>
    /// <param name="labelledDays">The length of the window of matured ones.</param>
    /// <param name="maturesInDays">After how many days nearly all labels are known.</param>
    public static LookedAt On(DateOnly asOf, int servedDays, int labelledDays, int maturesInDays)
    {
        var until = Later(asOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), 1);
        var matured = Later(until, -maturesInDays);
        return new LookedAt
        {
            From = Later(until, -servedDays),
            Until = until,
            MaturedFrom = Later(matured, -labelledDays),
            MaturedUntil = matured,
        };
    }

    public bool IsServed(DateTime time) => time >= From && time < Until;

    public bool IsMatured(DateTime time) => time >= MaturedFrom && time < MaturedUntil;

    // At the ends of time there is no day more.
    private static DateTime Later(DateTime moment, int days)
    {
        var room = days < 0 ? moment - DateTime.MinValue : DateTime.MaxValue - moment;
        return Math.Abs((double)days) > room.TotalDays
            ? DateTime.SpecifyKind(days < 0 ? DateTime.MinValue : DateTime.MaxValue, DateTimeKind.Utc)
            : moment.AddDays(days);
    }
}
