namespace Levain.Models.Fraud.Generating;

/// <summary>Someone holds the victim's password and shops with it in a few sessions over four days.</summary>
internal sealed class AccountTakeover : ICampaignScript
{
    private const double HoursADay = 24;
    private const double LeastHoursBetween = 0.03;
    private const double MostHoursBetween = 0.4;

    public CampaignKind Kind => CampaignKind.AccountTakeover;

    public IEnumerable<Payment> Play(Campaign campaign)
    {
        var random = campaign.Random;
        var rates = campaign.Rates;
        var device = campaign.AnyDevice();
        var sessions = random.Between(rates.LeastSessions, rates.MostSessions);
        // The sessions share the days evenly, so that their payments stay in the order of time.
        var share = HoursADay * rates.TakeoverDays / sessions;
        for (var session = 0; session < sessions; session++)
        {
            var hour = share * (session + random.Uniform());
            for (var left = random.Between(rates.LeastInSession, rates.MostInSession); left > 0; left--)
            {
                var category = campaign.OneOf(Category.Electronics, Category.Clothing, Category.Household);
                yield return new(campaign.At(hour), category, Channel.Ecommerce, campaign.LargeAmount(), device);
                hour += random.Between(LeastHoursBetween, MostHoursBetween);
            }
        }
    }
}
