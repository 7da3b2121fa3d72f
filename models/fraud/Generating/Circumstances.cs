namespace Levain.Models.Fraud.Generating;

/// <summary>What holds on one day: without a change the same on all but for the volume.</summary>
internal sealed record Circumstances
{
    /// <summary>Days since the first.</summary>
    public required int Day { get; init; }

    /// <summary>Whether the shock has come.</summary>
    public required bool Shocked { get; init; }

    /// <summary>Legitimate transactions against an average day.</summary>
    public required double Volume { get; init; }

    /// <summary>What the odds of e-commerce are multiplied with.</summary>
    public required double EcommerceOdds { get; init; }

    /// <summary>The median of a fraud's amount as a multiple of the victim's mean transaction.</summary>
    public required double AmountRatio { get; init; }

    /// <summary>The share of fraudulent e-commerce from a device that the victim does not own.</summary>
    public required double NewDevice { get; init; }

    /// <summary>Campaigns for each million legitimate transactions, by <see cref="CampaignKind"/>.</summary>
    public required IReadOnlyList<double> Campaigns { get; init; }
}
