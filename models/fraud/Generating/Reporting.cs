namespace Levain.Models.Fraud.Generating;

/// <summary>Draws how long a fraud stays unknown.</summary>
internal sealed class Reporting(ReportingRates rates)
{
    private const double SecondsAnHour = 3_600;

    /// <summary>Seconds after the transaction; null for never.</summary>
    public long? Delay(RandomStream random)
    {
        var fate = random.Uniform();
        if (fate < rates.Never)
            return null;
        var soon = SecondsAnHour * random.Between(rates.LeastHours, 24 * rates.SoonDays);
        var later = Entry.SecondsADay * random.LogNormal(rates.LaterMedianDays, rates.LaterSigma);
        return (long)(fate < rates.Never + rates.Soon ? soon : Math.Max(later, Entry.SecondsADay * rates.SoonDays));
    }
}
