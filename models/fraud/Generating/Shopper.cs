namespace Levain.Models.Fraud.Generating;

/// <summary>A customer on one day, with the stream that the day is drawn from.</summary>
internal readonly record struct Shopper(Customer Customer, Circumstances Circumstances, RandomStream Random);
