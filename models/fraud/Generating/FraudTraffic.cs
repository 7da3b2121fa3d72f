namespace Levain.Models.Fraud.Generating;

/// <summary>What criminals do on a day: the steps of the campaigns that began on it or shortly before.</summary>
internal sealed class FraudTraffic(World world)
{
    /// <summary>The last step of a campaign is at most so many days after its first.</summary>
    public const int LongestDays = 5;

    private const double Million = 1_000_000;

    private static readonly ICampaignScript[] Scripts =
        [new CardTesting(), new StolenCard(), new AccountTakeover(), new SocialEngineering()];

    private readonly Reporting reporting = new(world.Assumptions.Reporting);

    public void AddTo(List<Entry> entries, int day)
    {
        var midnight = (long)day * Entry.SecondsADay;
        for (var start = Math.Max(0, day - LongestDays); start <= day; start++)
        {
            var circumstances = world.Almanac.On(start);
            foreach (var script in Scripts)
                entries.AddRange(StartedOn(circumstances, script).Where(
                    entry => entry.Second >= midnight && entry.Second < midnight + Entry.SecondsADay));
        }
    }

    private IEnumerable<Entry> StartedOn(Circumstances circumstances, ICampaignScript script)
    {
        var (seed, kind, day) = (world.Parameters.Seed, (int)script.Kind, circumstances.Day);
        var millions = world.Parameters.Customers * world.Parameters.TransactionsADay / Million;
        var count = new RandomStream(seed, StreamPurpose.Schedule, kind, day)
            .Poisson(circumstances.Campaigns[kind] * millions);
        for (var i = 0; i < count; i++)
        {
            var random = new RandomStream(seed, StreamPurpose.Campaign, kind, day, i);
            var victim = world.Customers[random.Between(0, world.Customers.Length - 1)];
            foreach (var payment in script.Play(new Campaign(victim, circumstances, random, world)))
                yield return Booked(payment, victim, script.Kind, random);
        }
    }

    private Entry Booked(Payment payment, Customer victim, CampaignKind kind, RandomStream random) => new()
    {
        Second = payment.Second,
        Customer = victim.Number,
        Merchant = world.Shops.ForCriminal(payment.Category, random),
        Category = payment.Category,
        Channel = payment.Channel,
        Cents = Money.Cents(payment.Amount, payment.Channel, world.Assumptions.Customers),
        Device = payment.Device,
        Campaign = kind,
        Reported = payment.Second + reporting.Delay(random),
    };
}
