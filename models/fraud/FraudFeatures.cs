namespace Levain.Models.Fraud;

/// <summary>What is known of a payment when it is asked for: itself beside the customer's last payments.</summary>
public readonly record struct FraudFeatures
{
    /// <summary>Natural logarithm of the amount in euros.</summary>
    public required float Amount { get; init; }

    /// <summary>Logarithm of the amount over the customer's own mean.</summary>
    public required float AmountToMean { get; init; }

    /// <summary>Logarithm of the smallest of the customer's last five amounts.</summary>
    public required float SmallestOfFive { get; init; }

    /// <summary>Logarithm of the seconds since the last payment, and since the one five before.</summary>
    public required float SinceLast { get; init; }

    public required float SinceFifth { get; init; }

    /// <summary>Payments in the last hour and the last day.</summary>
    public required float InHour { get; init; }

    public required float InDay { get; init; }

    /// <summary>Logarithm of the sum spent in the last day, in euros.</summary>
    public required float SpentInDay { get; init; }

    /// <summary>The hour of the day, 0 to 23.</summary>
    public required float Hour { get; init; }

    /// <summary>The share of the customer's last payments in this category and by this channel, 0 to 1.</summary>
    public required float CategoryShare { get; init; }

    public required float ChannelShare { get; init; }

    /// <summary>The device has not been seen in the customer's last payments.</summary>
    public required bool NewDevice { get; init; }

    public required Category Category { get; init; }

    public required Channel Channel { get; init; }
}
