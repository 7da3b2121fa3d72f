namespace Levain.Models.Fraud.Generating;

/// <summary>Draws the customers, each from a stream of its own.</summary>
internal sealed class Population(GeneratorParameters parameters, CustomerRates rates)
{
    private static readonly double[] Shares = [.. CategoryHabits.All.Select(habit => habit.Share)];

    public Customer[] Draw(int threads)
    {
        var customers = new Customer[parameters.Customers];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, customers.Length, options, i => customers[i] = DrawOne(i + 1));
        return customers;
    }

    private Customer DrawOne(int number)
    {
        var random = new RandomStream(parameters.Seed, StreamPurpose.Profile, number);
        var activity = Activity(random);
        var tastes = random.Dirichlet(Shares, rates.TasteConcentration);
        var medians = Medians(random);
        return new Customer
        {
            Number = number,
            Activity = activity,
            Tastes = Cumulated(tastes),
            ShockedTastes = Cumulated([.. tastes.Zip(CategoryHabits.All, (taste, habit) => taste * habit.AfterShock)]),
            Medians = medians,
            UsualAmount = UsualAmount(tastes, medians),
            EcommerceOdds = random.LogNormal(1, rates.EcommerceSigma),
            Midday = rates.MiddayHour + rates.MiddaySigma * random.Normal(),
            HasSecondDevice = random.Happens(rates.SecondDevice),
        };
    }

    /// <summary>Purchases a day that are not the rest of a spree.</summary>
    private double Activity(RandomStream random)
    {
        var purchasesOfOne = 1 + rates.Spree * (1 + rates.MostInSpree) / 2;
        return parameters.TransactionsADay / purchasesOfOne * random.Gamma(rates.ActivityShape) / rates.ActivityShape;
    }

    private double[] Medians(RandomStream random)
    {
        var level = random.LogNormal(1, rates.AmountSigma);
        var sigma = rates.CategoryAmountSigma;
        return [.. CategoryHabits.All.Select(habit => random.LogNormal(habit.Median * level, sigma))];
    }

    private static double UsualAmount(double[] tastes, double[] medians)
    {
        var mean = 0.0;
        for (var i = 0; i < tastes.Length; i++)
        {
            var sigma = CategoryHabits.All[i].Sigma;
            mean += tastes[i] * medians[i] * PortableMath.Exp(sigma * sigma / 2);
        }

        return mean;
    }

    private static double[] Cumulated(double[] weights)
    {
        var cumulated = new double[weights.Length];
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            cumulated[i] = sum += weights[i];
        for (var i = 0; i < weights.Length; i++)
            cumulated[i] /= sum;
        return cumulated;
    }
}
