using Levain.Stages;
using Newtonsoft.Json.Linq;

namespace Levain.Models.Fraud.Generating;

/// <summary>What <c>dataset.json</c> asks of the generator; all that it leaves out has the default below.</summary>
internal sealed record GeneratorParameters
{
    private const string Place = "generator.parameters of the generator 'transactions' in dataset.json";

    private const string Known =
        "It takes seed (required), firstDay, days, customers, merchants, transactionsADay and change: "
        + "correct it there, then fetch again.";

    /// <summary>The same seed gives the same bytes.</summary>
    public required long Seed { get; init; }

    public DateOnly FirstDay { get; init; } = new(2025, 1, 1);

    /// <summary>One file each.</summary>
    public int Days { get; init; } = 365;

    public int Customers { get; init; } = 2_500;

    public int Merchants { get; init; } = 800;

    /// <summary>Legitimate transactions of one customer on one day, the mean over customers and the year.</summary>
    public double TransactionsADay { get; init; } = 0.655;

    /// <summary>The shock and the criminals' new ways; false gives the control, where every month is alike.</summary>
    public bool Change { get; init; } = true;

    /// <exception cref="LevainException">A member is unknown, missing, of the wrong kind or absurd.</exception>
    public static GeneratorParameters From(JObject parameters)
    {
        var read = Json.Read<GeneratorParameters>(parameters, Place, Known);
        Check("days", read.Days, 1, 3_660);
        Check("firstDay's year", read.FirstDay.Year, 1900, 2200);
        Check("customers", read.Customers, 1, 2_000_000);
        // One merchant of every category at least.
        Check("merchants", read.Merchants, CategoryHabits.All.Count, 10_000_000);
        Check("transactionsADay", read.TransactionsADay, 0.001, 100);
        // A day is held in memory, and its transactions are numbered with seven digits.
        Check("customers times transactionsADay", read.Customers * read.TransactionsADay, 0, 2_000_000);
        return read;
    }

    private static void Check(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
            throw new LevainException(FormattableString.Invariant(
                $"{name} is {value} in {Place}: give a value from {least} to {most} there, then fetch again."));
    }
}
