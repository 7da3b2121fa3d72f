using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Models.Fraud.Generating;

public sealed class GeneratorParametersTests
{
    [Fact]
    public void Only_the_seed_is_needed()
    {
        var read = GeneratorParameters.From(JObject.Parse("""{ "seed": 5 }"""));
        Assert.Equal(new GeneratorParameters { Seed = 5 }, read);
        Assert.Equal((new DateOnly(2025, 1, 1), 365, 2500, 800, true),
            (read.FirstDay, read.Days, read.Customers, read.Merchants, read.Change));
    }

    [Fact]
    public void Every_parameter_can_be_given()
    {
        var read = GeneratorParameters.From(JObject.Parse("""
            {
              "seed": -3, "firstDay": "2024-02-28", "days": 3, "customers": 10, "merchants": 20,
              "transactionsADay": 2, "change": false
            }
            """));
        Assert.Equal(new GeneratorParameters
        {
            Seed = -3,
            FirstDay = new(2024, 2, 28),
            Days = 3,
            Customers = 10,
            Merchants = 20,
            TransactionsADay = 2,
            Change = false,
        }, read);
    }

    [Theory]
    [InlineData("""{ }""", "seed")]
    [InlineData("""{ "seed": 1, "customer": 5 }""", "customer")]
    [InlineData("""{ "seed": 1, "days": 0 }""", "days is 0 in")]
    [InlineData("""{ "seed": 1, "days": 1.5 }""", "1.5")]
    [InlineData("""{ "seed": 1, "days": 99999 }""", "from 1 to 3660")]
    [InlineData("""{ "seed": 1, "firstDay": "0001-01-01" }""", "firstDay's year is 1 in")]
    [InlineData("""{ "seed": 1, "firstDay": "tomorrow" }""", "tomorrow")]
    [InlineData("""{ "seed": 1, "customers": -4 }""", "customers is -4 in")]
    [InlineData("""{ "seed": 1, "merchants": 11 }""", "merchants is 11 in")]
    [InlineData("""{ "seed": 1, "transactionsADay": 0 }""", "transactionsADay is 0 in")]
    [InlineData("""{ "seed": 1, "transactionsADay": "NaN" }""", "transactionsADay is NaN in")]
    [InlineData("""{ "seed": 1, "customers": 2000000, "transactionsADay": 5 }""", "customers times transactionsADay")]
    public void What_is_absurd_is_refused_with_what_where_and_what_to_do(string parameters, string what)
    {
        var refused = Assert.Throws<LevainException>(() => GeneratorParameters.From(JObject.Parse(parameters)));
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Contains("generator.parameters of the generator 'transactions' in dataset.json", refused.Message,
            StringComparison.Ordinal);
        Assert.Contains("there, then fetch again.", refused.Message, StringComparison.Ordinal);
    }
}
