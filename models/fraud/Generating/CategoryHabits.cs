namespace Levain.Models.Fraud.Generating;

/// <summary>
/// The habit of every <see cref="Category"/>, in its order. Assumptions of this project: the proportions are those of
/// an ordinary household's card account, chosen so that 34% of all transactions are e-commerce.
/// </summary>
internal static class CategoryHabits
{
    public static IReadOnlyList<CategoryHabit> All { get; } =
    [
        /* Groceries     */ Of(share: 0.25, median: 28, sigma: 0.60, ecommerce: 0.08, afterShock: 1.15),
        /* Restaurants   */ Of(share: 0.13, median: 19, sigma: 0.55, ecommerce: 0.15, afterShock: 0.50),
        /* Fuel          */ Of(share: 0.06, median: 48, sigma: 0.35, ecommerce: 0.02, afterShock: 0.75),
        /* Transport     */ Of(share: 0.08, median: 09, sigma: 0.60, ecommerce: 0.45, afterShock: 0.60),
        /* Travel        */ Of(share: 0.03, median: 160, sigma: 0.80, ecommerce: 0.80, afterShock: 0.35),
        /* Clothing      */ Of(share: 0.08, median: 42, sigma: 0.60, ecommerce: 0.50, afterShock: 0.95),
        /* Electronics   */ Of(share: 0.05, median: 85, sigma: 0.90, ecommerce: 0.65, afterShock: 1.15),
        /* Health        */ Of(share: 0.06, median: 22, sigma: 0.60, ecommerce: 0.20, afterShock: 1.05),
        /* Entertainment */ Of(share: 0.07, median: 17, sigma: 0.60, ecommerce: 0.65, afterShock: 1.00),
        /* Household     */ Of(share: 0.07, median: 38, sigma: 0.70, ecommerce: 0.40, afterShock: 1.20),
        /* Digital       */ Of(share: 0.07, median: 12, sigma: 0.50, ecommerce: 0.97, afterShock: 1.30),
        /* Cash          */ Of(share: 0.05, median: 70, sigma: 0.50, ecommerce: 0.00, afterShock: 0.80),
    ];

    private static CategoryHabit Of(double share, double median, double sigma, double ecommerce, double afterShock) =>
        new() { Share = share, Median = median, Sigma = sigma, Ecommerce = ecommerce, AfterShock = afterShock };
}
