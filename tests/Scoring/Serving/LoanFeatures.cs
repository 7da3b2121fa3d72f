namespace Levain.Scoring.Serving;

/// <summary>What is known of a loan beside the customer's last ones.</summary>
public readonly record struct LoanFeatures
{
    public required float Amount { get; init; }

    public required float Income { get; init; }

    public required bool HasIncome { get; init; }

    public required double YearsEmployed { get; init; }

    public required int Earlier { get; init; }

    public required float AmountToEarlier { get; init; }

    public required LoanPurpose Purpose { get; init; }
}
