namespace Levain.Models.Fraud.Generating;

/// <summary>One transaction as the bank books it, with the truth about it.</summary>
internal readonly record struct Entry
{
    public const int SecondsADay = 86_400;

    /// <summary>Since the midnight before the first day.</summary>
    public required long Second { get; init; }

    public required int Customer { get; init; }

    public required int Merchant { get; init; }

    public required Category Category { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Hundredths of a euro.</summary>
    public required long Cents { get; init; }

    /// <summary>0 where the card was present.</summary>
    public required int Device { get; init; }

    /// <summary>The campaign that a fraud belongs to; null for a legitimate transaction.</summary>
    public CampaignKind? Campaign { get; init; }

    /// <summary>
    /// When the fraud became known, in seconds since the midnight before the first day; null for never.
    /// </summary>
    public long? Reported { get; init; }
}
