namespace Levain.Models.Fraud.Generating;

/// <summary>How people use their cards in one category.</summary>
internal sealed record CategoryHabit
{
    /// <summary>The category's share of all legitimate transactions, before the shock.</summary>
    public required double Share { get; init; }

    /// <summary>The median amount, in euros.</summary>
    public required double Median { get; init; }

    /// <summary>One person's spread: the standard deviation of the amount's logarithm.</summary>
    public required double Sigma { get; init; }

    /// <summary>The share of e-commerce of the category's transactions, before the shock.</summary>
    public required double Ecommerce { get; init; }

    /// <summary>What the shock multiplies the category's weight with.</summary>
    public required double AfterShock { get; init; }
}
