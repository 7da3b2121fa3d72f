namespace Levain.Models.Fraud.Generating;

/// <summary>The ways in which criminals go to work.</summary>
internal enum CampaignKind
{
    CardTesting,
    StolenCard,
    AccountTakeover,
    SocialEngineering,
}
