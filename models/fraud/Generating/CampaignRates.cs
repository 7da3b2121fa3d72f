namespace Levain.Models.Fraud.Generating;

/// <summary>
/// How often and how criminals act before anything changes. Assumptions of this project, chosen so that about 0.56% of
/// all transactions are fraud. Frequencies are campaigns for each million legitimate transactions.
/// </summary>
internal sealed record CampaignRates
{
    public double CardTesting { get; init; } = 115;
    public double StolenCard { get; init; } = 590;
    public double AccountTakeover { get; init; } = 410;

    /// <summary>The median of a fraud's amount as a multiple of the victim's mean transaction.</summary>
    public double AmountRatio { get; init; } = 4;

    /// <summary>The spread of that multiple: standard deviation of its logarithm.</summary>
    public double AmountSigma { get; init; } = 0.8;

    /// <summary>The share of account takeovers from a device that the victim does not own.</summary>
    public double NewDevice { get; init; } = 0.90;

    public int LeastTests { get; init; } = 4;
    public int MostTests { get; init; } = 8;

    /// <summary>Amounts that test a card, in euros.</summary>
    public double LeastTestAmount { get; init; } = 0.5;
    public double MostTestAmount { get; init; } = 3;

    /// <summary>Large payments after the tests.</summary>
    public int AfterTests { get; init; } = 2;

    public int LeastStolen { get; init; } = 2;
    public int MostStolen { get; init; } = 5;

    /// <summary>The hour of a stolen card's first use, from the evening into the next day.</summary>
    public double EarliestStolenHour { get; init; } = 22.5;
    public double LatestStolenHour { get; init; } = 27;

    /// <summary>The share of cash machines of a stolen card's uses.</summary>
    public double StolenCash { get; init; } = 0.5;

    /// <summary>Sessions of an account takeover, and payments of one session.</summary>
    public int LeastSessions { get; init; } = 2;
    public int MostSessions { get; init; } = 3;
    public int LeastInSession { get; init; } = 1;
    public int MostInSession { get; init; } = 4;

    /// <summary>How long an account stays in criminal hands, in days.</summary>
    public int TakeoverDays { get; init; } = 4;

    /// <summary>Payments that a victim is talked into, by day, near the own profile.</summary>
    public int LeastPersuaded { get; init; } = 4;
    public int MostPersuaded { get; init; } = 6;
    public double PersuadedAmountRatio { get; init; } = 1.2;
    public double PersuadedAmountSigma { get; init; } = 0.35;
    public double EarliestPersuadedHour { get; init; } = 9;
    public double LatestPersuadedHour { get; init; } = 17;
}
