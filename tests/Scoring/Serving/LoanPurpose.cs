namespace Levain.Scoring.Serving;

/// <summary>What a loan is for; the values are not in their order.</summary>
public enum LoanPurpose
{
    House = 2,
    Car = 0,
    Other = 7,
}
