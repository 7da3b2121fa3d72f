using Xunit;

namespace Levain.EndToEnd.Checkouts;

/// <summary>A checkout with market trained, for tests that leave it as it was.</summary>
public sealed class MarketCheckout(Bakery bakery) : IAsyncLifetime
{
    public CheckoutCopy Checkout { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Checkout = await bakery.ReadyAsync();

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }
}
