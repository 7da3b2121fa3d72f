namespace Levain.Models.Fraud.Generating;

/// <summary>What criminals do in one kind of campaign.</summary>
internal interface ICampaignScript
{
    CampaignKind Kind { get; }

    /// <summary>The payments in the order of time, of <see cref="FraudTraffic.LongestDays"/> days at most.</summary>
    IEnumerable<Payment> Play(Campaign campaign);
}
