namespace Levain.Models.Fraud.Generating;

/// <summary>
/// What changes and when, in days since the first. Assumptions of this project, after the shock of 2020.
/// </summary>
internal sealed record ChangeRates
{
    /// <summary>The day of the shock; the criminals begin to adapt on it.</summary>
    public int ShockDay { get; init; } = 180;

    /// <summary>What the shock multiplies the odds of e-commerce with: from 34% to 55% of transactions.</summary>
    public double EcommerceOdds { get; init; } = 4.1;

    /// <summary>How long and to which part of it the volume drops.</summary>
    public int DipDays { get; init; } = 45;
    public double DipVolume { get; init; } = 0.8;

    /// <summary>What the shock multiplies the frequency of campaigns with.</summary>
    public double CardTesting { get; init; } = 2.5;
    public double AccountTakeover { get; init; } = 1.2;

    /// <summary>In how many days the criminals bring amounts and devices from their old to their new ways.</summary>
    public int AdaptingDays { get; init; } = 120;

    /// <summary>Where <see cref="CampaignRates.AmountRatio"/> and <see cref="CampaignRates.NewDevice"/> end.</summary>
    public double AmountRatio { get; init; } = 1.3;
    public double NewDevice { get; init; } = 0.45;

    /// <summary>
    /// Social engineering begins, and how often it is after so many days: campaigns for each million.
    /// </summary>
    public int SocialEngineeringDay { get; init; } = 240;
    public int SocialEngineeringDays { get; init; } = 90;
    public double SocialEngineering { get; init; } = 520;
}
