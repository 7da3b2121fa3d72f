namespace Levain.Monitoring.Joining;

/// <summary>What is known of a payment.</summary>
public readonly record struct PaymentFeatures
{
    public required float Amount { get; init; }

    public required bool IsLarge { get; init; }
}
