namespace Levain.Models.Fraud;

/// <summary>What a merchant sells; <see cref="Cash"/> is a withdrawal.</summary>
public enum Category
{
    Groceries,
    Restaurants,
    Fuel,
    Transport,
    Travel,
    Clothing,
    Electronics,
    Health,
    Entertainment,
    Household,
    Digital,
    Cash,
}
