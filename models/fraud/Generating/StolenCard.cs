namespace Levain.Models.Fraud.Generating;

/// <summary>A thief uses a card in one night, at cash machines and by chip, until it is blocked.</summary>
internal sealed class StolenCard : ICampaignScript
{
    private const double LeastHoursBetween = 0.08;
    private const double MostHoursBetween = 0.8;

    public CampaignKind Kind => CampaignKind.StolenCard;

    public IEnumerable<Payment> Play(Campaign campaign)
    {
        var random = campaign.Random;
        var rates = campaign.Rates;
        var hour = random.Between(rates.EarliestStolenHour, rates.LatestStolenHour);
        for (var left = random.Between(rates.LeastStolen, rates.MostStolen); left > 0; left--)
        {
            var (category, channel) = random.Happens(rates.StolenCash)
                ? (Category.Cash, Channel.CashMachine)
                : (campaign.OneOf(Category.Fuel, Category.Entertainment, Category.Restaurants), Channel.Chip);
            yield return new(campaign.At(hour), category, channel, campaign.LargeAmount(), Device: 0);
            hour += random.Between(LeastHoursBetween, MostHoursBetween);
        }
    }
}
