namespace Levain.Models.Fraud.Generating;

/// <summary>Foretells the circumstances of every day.</summary>
internal sealed class Almanac(GeneratorParameters parameters, Assumptions assumptions)
{
    private readonly ChangeRates _change = assumptions.Change;
    private readonly CampaignRates _campaigns = assumptions.Campaigns;

    public Circumstances On(int day)
    {
        var shocked = parameters.Change && day >= _change.ShockDay;
        var dip = shocked && day < _change.ShockDay + _change.DipDays ? _change.DipVolume : 1;
        var adapted = shocked ? Share(day - _change.ShockDay, _change.AdaptingDays) : 0;
        return new Circumstances
        {
            Day = day,
            Shocked = shocked,
            Volume = dip * assumptions.Season.On(parameters.FirstDay.AddDays(day)),
            EcommerceOdds = shocked ? _change.EcommerceOdds : 1,
            AmountRatio = Between(_campaigns.AmountRatio, _change.AmountRatio, adapted),
            NewDevice = Between(_campaigns.NewDevice, _change.NewDevice, adapted),
            Campaigns = CampaignsOn(day, shocked),
        };
    }

    private double[] CampaignsOn(int day, bool shocked)
    {
        var persuading = shocked ? Share(day - _change.SocialEngineeringDay, _change.SocialEngineeringDays) : 0;
        var campaigns = new double[Enum.GetValues<CampaignKind>().Length];
        campaigns[(int)CampaignKind.CardTesting] = _campaigns.CardTesting * (shocked ? _change.CardTesting : 1);
        campaigns[(int)CampaignKind.StolenCard] = _campaigns.StolenCard;
        campaigns[(int)CampaignKind.AccountTakeover] =
            _campaigns.AccountTakeover * (shocked ? _change.AccountTakeover : 1);
        campaigns[(int)CampaignKind.SocialEngineering] = _change.SocialEngineering * persuading;
        return campaigns;
    }

    private static double Share(int days, int all) => Math.Clamp((double)days / all, 0, 1);

    private static double Between(double before, double after, double share) => before + (after - before) * share;
}
