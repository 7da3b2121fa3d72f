namespace Levain.Models.Fraud.Generating;

/// <summary>One attack on one victim, drawn from a stream of its own.</summary>
internal sealed class Campaign(Customer victim, Circumstances circumstances, RandomStream random, World world)
{
    private const double SecondsAnHour = 3_600;

    public Customer Victim => victim;

    public RandomStream Random => random;

    public CampaignRates Rates => world.Assumptions.Campaigns;

    /// <summary>A time since the midnight before the first day, in seconds.</summary>
    /// <param name="hour">Hours after midnight of the campaign's first day; more than 24 is a later day.</param>
    public long At(double hour) => (long)circumstances.Day * Entry.SecondsADay + (long)(SecondsAnHour * hour);

    /// <summary>As much as criminals dare on this day, measured by what the victim usually pays.</summary>
    public double LargeAmount() => Amount(circumstances.AmountRatio, Rates.AmountSigma);

    public double Amount(double ratio, double sigma) => random.LogNormal(victim.UsualAmount * ratio, sigma);

    public int OwnDevice() => world.Devices.Own(victim, circumstances.Day, random);

    public int AnyDevice() => random.Happens(circumstances.NewDevice) ? Devices.Foreign(random) : OwnDevice();

    public Category OneOf(params ReadOnlySpan<Category> categories) =>
        categories[random.Between(0, categories.Length - 1)];
}
