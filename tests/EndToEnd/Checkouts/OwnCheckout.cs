using Xunit;

namespace Levain.EndToEnd.Checkouts;

/// <summary>Each test has a checkout of its own, with market trained.</summary>
public abstract class OwnCheckout(Bakery bakery) : IAsyncLifetime
{
    protected CheckoutCopy Checkout { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Checkout = await bakery.ReadyAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>With the committed files put back, the next run is good and leaves nothing behind.</summary>
    protected async Task AssertGoodAgainAsync()
    {
        await Checkout.RestoreAsync();
        (await Checkout.RetrainMarketAsync()).Succeeded();
        await Checkout.AssertNothingIsHalfWrittenAsync();
    }
}
