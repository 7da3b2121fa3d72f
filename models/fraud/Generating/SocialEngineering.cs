namespace Levain.Models.Fraud.Generating;

/// <summary>A caller talks the victim into payments: the own device, by day, amounts near the profile.</summary>
internal sealed class SocialEngineering : ICampaignScript
{
    private const double LeastHoursBetween = 0.05;
    private const double MostHoursBetween = 0.35;

    public CampaignKind Kind => CampaignKind.SocialEngineering;

    public IEnumerable<Payment> Play(Campaign campaign)
    {
        var random = campaign.Random;
        var rates = campaign.Rates;
        var device = campaign.OwnDevice();
        var hour = random.Between(rates.EarliestPersuadedHour, rates.LatestPersuadedHour);
        for (var left = random.Between(rates.LeastPersuaded, rates.MostPersuaded); left > 0; left--)
        {
            var amount = campaign.Amount(rates.PersuadedAmountRatio, rates.PersuadedAmountSigma);
            yield return new(campaign.At(hour), Category.Digital, Channel.Ecommerce, amount, device);
            hour += random.Between(LeastHoursBetween, MostHoursBetween);
        }
    }
}
