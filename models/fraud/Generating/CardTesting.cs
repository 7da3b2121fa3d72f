namespace Levain.Models.Fraud.Generating;

/// <summary>A bot tries a stolen number with tiny amounts; where they pass, two large ones follow.</summary>
internal sealed class CardTesting : ICampaignScript
{
    private const double LeastHoursBetweenTests = 20 / 3600.0;
    private const double MostHoursBetweenTests = 240 / 3600.0;
    private const double LeastHoursBeforeLarge = 0.1;
    private const double MostHoursBeforeLarge = 1.5;

    public CampaignKind Kind => CampaignKind.CardTesting;

    public IEnumerable<Payment> Play(Campaign campaign)
    {
        var random = campaign.Random;
        var rates = campaign.Rates;
        var device = campaign.AnyDevice();
        var hour = random.Between(0.0, 24.0);
        for (var left = random.Between(rates.LeastTests, rates.MostTests); left > 0; left--)
        {
            var amount = random.Between(rates.LeastTestAmount, rates.MostTestAmount);
            yield return new(campaign.At(hour), Category.Digital, Channel.Ecommerce, amount, device);
            hour += random.Between(LeastHoursBetweenTests, MostHoursBetweenTests);
        }

        for (var left = rates.AfterTests; left > 0; left--)
        {
            hour += random.Between(LeastHoursBeforeLarge, MostHoursBeforeLarge);
            var category = campaign.OneOf(Category.Electronics, Category.Clothing, Category.Travel);
            yield return new(campaign.At(hour), category, Channel.Ecommerce, campaign.LargeAmount(), device);
        }
    }
}
