namespace Levain.Models.Fraud.Generating;

/// <summary>Foretells the circumstances of every day.</summary>
internal sealed class Almanac(GeneratorParameters parameters, Assumptions assumptions)
{
    private readonly ChangeRates change = assumptions.Change;
    private readonly CampaignRates campaigns = assumptions.Campaigns;

    public Circumstances On(int day)
    {
        var shocked = parameters.Change && day >= change.ShockDay;
        var dip = shocked && day < change.ShockDay + change.DipDays ? change.DipVolume : 1;
        var adapted = shocked ? Share(day - change.ShockDay, change.AdaptingDays) : 0;
        return new Circumstances
        {
            Day = day,
            Shocked = shocked,
            Volume = dip * assumptions.Season.On(parameters.FirstDay.AddDays(day)),
            EcommerceOdds = shocked ? change.EcommerceOdds : 1,
            AmountRatio = Between(campaigns.AmountRatio, change.AmountRatio, adapted),
            NewDevice = Between(campaigns.NewDevice, change.NewDevice, adapted),
            Campaigns = CampaignsOn(day, shocked),
        };
    }

    private double[] CampaignsOn(int day, bool shocked)
    {
        var persuading = shocked ? Share(day - change.SocialEngineeringDay, change.SocialEngineeringDays) : 0;
        var starts = new double[Enum.GetValues<CampaignKind>().Length];
        starts[(int)CampaignKind.CardTesting] = campaigns.CardTesting * (shocked ? change.CardTesting : 1);
        starts[(int)CampaignKind.StolenCard] = campaigns.StolenCard;
        starts[(int)CampaignKind.AccountTakeover] =
            campaigns.AccountTakeover * (shocked ? change.AccountTakeover : 1);
        starts[(int)CampaignKind.SocialEngineering] = change.SocialEngineering * persuading;
        return starts;
    }

    private static double Share(int days, int all) => Math.Clamp((double)days / all, 0, 1);

    private static double Between(double before, double after, double share) => before + (after - before) * share;
}
