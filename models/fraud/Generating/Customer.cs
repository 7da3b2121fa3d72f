namespace Levain.Models.Fraud.Generating;

/// <summary>One person's habits, drawn once.</summary>
internal sealed record Customer
{
    public required int Number { get; init; }

    /// <summary>Legitimate transactions on an average day.</summary>
    public required double Activity { get; init; }

    /// <summary>Cumulated shares of the categories, before and after the shock; the last is 1.</summary>
    public required double[] Tastes { get; init; }

    public required double[] ShockedTastes { get; init; }

    /// <summary>The median amount by category, in euros.</summary>
    public required double[] Medians { get; init; }

    /// <summary>The mean amount of all the customer's transactions before the shock.</summary>
    public required double UsualAmount { get; init; }

    /// <summary>What the customer's inclination multiplies the odds of e-commerce with.</summary>
    public required double EcommerceOdds { get; init; }

    /// <summary>The middle of the customer's day, in hours after midnight.</summary>
    public required double Midday { get; init; }

    public required bool HasSecondDevice { get; init; }
}
