namespace Levain.Models.Fraud.Generating;

/// <summary>Every number that the generated world rests on, in one place.</summary>
internal sealed record Assumptions
{
    public CustomerRates Customers { get; init; } = new();

    public CampaignRates Campaigns { get; init; } = new();

    public ChangeRates Change { get; init; } = new();

    public ReportingRates Reporting { get; init; } = new();

    public SeasonRates Season { get; init; } = new();
}
