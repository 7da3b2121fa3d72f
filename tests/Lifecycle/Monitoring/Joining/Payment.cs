using Levain.Definitions.Contracts;

namespace Levain.Monitoring.Joining;

/// <summary>A payment whose fraud is reported within a week, or was none.</summary>
public sealed record Payment
{
    [Key, AtLeast(0)]
    public required int Id { get; init; }

    [EventTime]
    public required DateTime Time { get; init; }

    [Entity]
    public required int Customer { get; init; }

    [Above(0), AtMost(1000)]
    public required float Amount { get; init; }

    [Label(MaturesInDays = 7)]
    public required bool Fraud { get; init; }

    [LabelKnown]
    public DateTime? Reported { get; init; }

    [Rule("customer 13 pays nothing above 13")]
    internal bool IsNotTooMuch => Customer != 13 || Amount <= 13;
}
