namespace Levain.Models.Fraud.Generating;

/// <summary>
/// Chooses merchants. Merchant m sells the category of m's rest, so that every category has its share.
/// </summary>
internal sealed class Shops(GeneratorParameters parameters, CustomerRates rates)
{
    private static readonly int Categories = CategoryHabits.All.Count;

    /// <summary>
    /// Where a customer buys: mostly at a few favourites, otherwise rather at the first of the category.
    /// </summary>
    public int ForCustomer(int customer, Category category, RandomStream random)
    {
        var favourite = random.Happens(rates.Favourite);
        var place = random.Uniform();
        return favourite
            ? Number(category, Favourite(customer, category, (int)(place * rates.Favourites)))
            : Number(category, place * place);
    }

    /// <summary>Where criminals buy: anywhere.</summary>
    public int ForCriminal(Category category, RandomStream random) => Number(category, random.Uniform());

    /// <summary>A place from 0 to 1 among the shops of the category.</summary>
    private double Favourite(int customer, Category category, int choice)
    {
        var hash = RandomStream.Hash(parameters.Seed, StreamPurpose.Favourite, customer, (int)category, choice);
        return (hash >> 11) * (1.0 / (1L << 53));
    }

    private int Number(Category category, double place)
    {
        var shops = (parameters.Merchants - (int)category + Categories - 1) / Categories;
        return Math.Min((int)(place * shops), shops - 1) * Categories + (int)category + 1;
    }
}
