using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Workflows;

/// <summary>A checkout as actions/checkout brings it, for tests that leave it as it was.</summary>
public sealed class FreshCheckout(Bakery bakery) : IAsyncLifetime
{
    public CheckoutCopy Checkout { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Checkout = await bakery.FreshAsync();

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }
}
