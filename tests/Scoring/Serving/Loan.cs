using Levain.Definitions.Contracts;

namespace Levain.Scoring.Serving;

/// <summary>A loan as a small bank grants it; with all that a contract can say.</summary>
public sealed record Loan
{
    [Key]
    public required long Id { get; init; }

    [EventTime]
    public required DateTime Granted { get; init; }

    [Entity, AtLeast(1)]
    public required int Customer { get; init; }

    [Pii, Length(2, 40), Matches("[A-Za-z ]+")]
    public required string Name { get; init; }

    public required LoanPurpose Purpose { get; init; }

    [Above(0), AtMost(1_000_000)]
    public required float Amount { get; init; }

    /// <summary>Income a year, where the customer told it.</summary>
    [Missing(UpTo = 0.5), AtLeast(0)]
    public float? Income { get; init; }

    [Missing, Column("years-employed"), Below(70), AtMost(50, Severity = Severity.Warning)]
    public int? Years { get; init; }

    [Label(MaturesInDays = 7)]
    public required bool Failed { get; init; }

    [LabelKnown]
    public DateTime? Known { get; init; }

    [Rule("a car costs at most 100,000")]
    internal bool IsCarAffordable => Purpose != LoanPurpose.Car || Amount <= 100_000;

    [Rule("loans are seldom above the income of ten years", Severity = Severity.Warning)]
    internal bool IsModest => Income is not { } income || Amount <= 10 * income;
}
