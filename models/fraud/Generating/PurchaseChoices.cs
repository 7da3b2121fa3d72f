namespace Levain.Models.Fraud.Generating;

/// <summary>When, what and how an honest customer buys.</summary>
internal sealed class PurchaseChoices(CustomerRates rates)
{
    private const int SecondsAnHour = 3_600;

    /// <summary>
    /// Around the customer's midday; what falls beyond midnight is in the small hours of the same day.
    /// </summary>
    public int PickSecond(Shopper shopper)
    {
        var hour = shopper.Customer.Midday + rates.HourSigma * shopper.Random.Normal();
        var second = (int)(SecondsAnHour * hour) % Entry.SecondsADay;
        return second < 0 ? second + Entry.SecondsADay : second;
    }

    public static Category PickCategory(Shopper shopper)
    {
        var (customer, circumstances, random) = shopper;
        var tastes = circumstances.Shocked ? customer.ShockedTastes : customer.Tastes;
        var place = random.Uniform();
        var category = 0;
        while (category < tastes.Length - 1 && tastes[category] < place)
            category++;
        return (Category)category;
    }

    public Channel PickChannel(Shopper shopper, Category category)
    {
        var (customer, circumstances, random) = shopper;
        if (category == Category.Cash)
            return Channel.CashMachine;
        var usual = CategoryHabits.All[(int)category].Ecommerce;
        var odds = usual / (1 - usual) * customer.EcommerceOdds * circumstances.EcommerceOdds;
        if (random.Happens(odds / (1 + odds)))
            return Channel.Ecommerce;
        return random.Happens(rates.Contactless) ? Channel.Contactless : Channel.Chip;
    }
}
