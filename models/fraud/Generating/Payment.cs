namespace Levain.Models.Fraud.Generating;

/// <summary>One step of a campaign, before the bank books it.</summary>
/// <param name="Second">Since the midnight before the first day.</param>
/// <param name="Category">What is bought.</param>
/// <param name="Channel">How it is paid.</param>
/// <param name="Amount">In euros.</param>
/// <param name="Device">0 where the card is present.</param>
internal readonly record struct Payment(long Second, Category Category, Channel Channel, double Amount, int Device);
