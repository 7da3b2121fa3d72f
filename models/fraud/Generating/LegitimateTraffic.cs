namespace Levain.Models.Fraud.Generating;

/// <summary>What honest people do on a day. Every customer's day is drawn from a stream of its own.</summary>
internal sealed class LegitimateTraffic(World world)
{
    private readonly CustomerRates rates = world.Assumptions.Customers;
    private readonly PurchaseChoices choices = new(world.Assumptions.Customers);

    public void AddTo(List<Entry> entries, Circumstances circumstances)
    {
        foreach (var customer in world.Customers)
        {
            var random = new RandomStream(
                world.Parameters.Seed, StreamPurpose.Traffic, customer.Number, circumstances.Day);
            var purchases = random.Poisson(customer.Activity * circumstances.Volume);
            for (var i = 0; i < purchases; i++)
                AddPurchase(entries, new Shopper(customer, circumstances, random));
        }
    }

    /// <summary>A purchase, and now and then a spree of the same kind after it, until midnight.</summary>
    private void AddPurchase(List<Entry> entries, Shopper shopper)
    {
        var random = shopper.Random;
        var second = choices.PickSecond(shopper);
        var category = PurchaseChoices.PickCategory(shopper);
        var channel = choices.PickChannel(shopper, category);
        entries.Add(Booked(shopper, second, category, channel));
        if (!random.Happens(rates.Spree))
            return;
        for (var left = random.Between(1, rates.MostInSpree); left > 0; left--)
        {
            second += (int)(60 * random.Between(rates.LeastSpreeMinutes, rates.MostSpreeMinutes));
            if (second < Entry.SecondsADay)
                entries.Add(Booked(shopper, second, category, channel));
        }
    }

    private Entry Booked(Shopper shopper, int second, Category category, Channel channel)
    {
        var (customer, circumstances, random) = shopper;
        var amount = random.LogNormal(customer.Medians[(int)category], CategoryHabits.All[(int)category].Sigma);
        return new Entry
        {
            Second = (long)circumstances.Day * Entry.SecondsADay + second,
            Customer = customer.Number,
            Merchant = world.Shops.ForCustomer(customer.Number, category, random),
            Category = category,
            Channel = channel,
            Cents = Money.Cents(amount, channel, rates),
            Device = channel == Channel.Ecommerce ? PickDevice(shopper) : 0,
        };
    }

    private int PickDevice(Shopper shopper) =>
        shopper.Random.Happens(rates.ForeignDevice)
            ? Devices.Foreign(shopper.Random)
            : world.Devices.Own(shopper.Customer, shopper.Circumstances.Day, shopper.Random);
}
