using Levain.Samples;
using Xunit;

namespace Levain.Evaluating.Importances;

public sealed class PermutationImportanceTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_feature_that_tells_the_price_matters_and_one_that_does_not_is_dispensable()
    {
        // The price follows the size and, for one make, a surcharge; garden and the house before say nothing.
        var found = await ImportancesAsync();
        Assert.Equal(["Size", "Make"], found.Take(2).Select(i => i.Feature));
        Assert.Equal(["Before", "HasGarden"], found.Skip(2).Select(i => i.Feature).Order());
        Assert.All(found.Take(2), i => Assert.True(!i.IsDispensable && 0 < i.Worse.Low && i.Worse.Low < i.Worse.Value && i.Worse.Value < i.Worse.High));
        Assert.All(found.Skip(2), i => Assert.True(i.IsDispensable && i.Worse.Low <= 0 && Math.Abs(i.Worse.Value) < 0.1 * found[1].Worse.Value));
    }

    [Fact]
    public async Task The_same_shuffles_are_made_each_time()
    {
        var first = await ImportancesAsync();
        using var other = new Checkout();
        Assert.Equal(first, await ImportancesAsync(other));
    }

    private Task<IReadOnlyList<Importance>> ImportancesAsync() => ImportancesAsync(checkout);

    private static async Task<IReadOnlyList<Importance>> ImportancesAsync(Checkout checkout)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(400)));
        await checkout.RunToAsync("Evaluate", new HouseModel());
        return checkout.Facts<Evaluation>("houses", "Evaluate").Importances;
    }
}
