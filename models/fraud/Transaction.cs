using Levain.Definitions.Contracts;

namespace Levain.Models.Fraud;

/// <summary>One card payment or withdrawal as the bank books it; amounts in euros.</summary>
public sealed record Transaction
{
    [Key]
    public required long Id { get; init; }

    [EventTime(FreshWithinDays = 7)]
    public required DateTime Time { get; init; }

    [Entity, AtLeast(0)]
    public required int Customer { get; init; }

    [AtLeast(0)]
    public required int Merchant { get; init; }

    public required Category Category { get; init; }

    public required Channel Channel { get; init; }

    [Above(0), AtMost(1_000_000)]
    public required float Amount { get; init; }

    /// <summary>The device of an order over the net; 0 where a card was present.</summary>
    [AtLeast(0)]
    public required int Device { get; init; }

    [Label(MaturesInDays = 21, PositivesAtLeast = 0.001, PositivesAtMost = 0.05)]
    public required bool Fraud { get; init; }

    /// <summary>When the customer or the bank found out.</summary>
    [LabelKnown]
    public DateTime? Reported { get; init; }

    [Rule("only orders over the net have a device")]
    internal bool HasDeviceOnline => Device == 0 || Channel == Channel.Ecommerce;

    [Rule("nobody finds out before the payment")]
    internal bool IsReportedAfterwards => Reported is null || Reported >= Time;
}
