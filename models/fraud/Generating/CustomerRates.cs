namespace Levain.Models.Fraud.Generating;

/// <summary>
/// How customers differ from each other and what an ordinary purchase is. Assumptions of this project.
/// </summary>
internal sealed record CustomerRates
{
    /// <summary>The shape of the gamma distribution of transactions a day over customers.</summary>
    public double ActivityShape { get; init; } = 2.5;

    /// <summary>The concentration of the Dirichlet distribution of tastes over categories.</summary>
    public double TasteConcentration { get; init; } = 18;

    /// <summary>The spread of the customers' general level of amounts: standard deviation of the logarithm.</summary>
    public double AmountSigma { get; init; } = 0.35;

    /// <summary>
    /// The spread of one customer's level of amounts over categories: standard deviation of the logarithm.
    /// </summary>
    public double CategoryAmountSigma { get; init; } = 0.25;

    /// <summary>The spread of the inclination to e-commerce: standard deviation of the logarithm of the odds.</summary>
    public double EcommerceSigma { get; init; } = 0.8;

    /// <summary>The share of contactless of purchases with the card present.</summary>
    public double Contactless { get; init; } = 0.65;

    /// <summary>
    /// The hour at which a customer's day has its middle: mean and standard deviation over customers.
    /// </summary>
    public double MiddayHour { get; init; } = 14.5;

    public double MiddaySigma { get; init; } = 2.2;

    /// <summary>The standard deviation in hours of one customer's transactions around the middle of the day.</summary>
    public double HourSigma { get; init; } = 3.9;

    /// <summary>The probability that a customer owns a second device.</summary>
    public double SecondDevice { get; init; } = 0.55;

    /// <summary>The share of the first of two devices of a customer's e-commerce.</summary>
    public double FirstDeviceShare { get; init; } = 0.75;

    /// <summary>After how many days a device is replaced, least and most.</summary>
    public int LeastDeviceDays { get; init; } = 250;

    public int MostDeviceDays { get; init; } = 1_100;

    /// <summary>
    /// The probability that a purchase is made on somebody else's device, or in a browser without memory.
    /// </summary>
    public double ForeignDevice { get; init; } = 0.04;

    /// <summary>The probability that a purchase starts a spree, and the most that follow it.</summary>
    public double Spree { get; init; } = 0.06;

    public int MostInSpree { get; init; } = 3;

    /// <summary>Minutes between two purchases of a spree, least and most.</summary>
    public double LeastSpreeMinutes { get; init; } = 1;

    public double MostSpreeMinutes { get; init; } = 40;

    /// <summary>
    /// The probability of a shop among the customer's few favourites of the category, and how many these are.
    /// </summary>
    public double Favourite { get; init; } = 0.7;

    public int Favourites { get; init; } = 3;

    /// <summary>The least amount, and the step of a cash machine, in euros.</summary>
    public double LeastAmount { get; init; } = 0.5;

    public double CashStep { get; init; } = 10;
}
