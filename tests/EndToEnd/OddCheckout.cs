using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>A checkout with definitions that are wrong as their environment wants it, compiled once.</summary>
public sealed class OddCheckout(Bakery bakery) : IAsyncLifetime
{
    public CheckoutCopy Checkout { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Checkout = await bakery.ReadyAsync();
        foreach (var file in Fixture.Files("odd", "*.cs"))
            Checkout.Write("models/odd/" + Path.GetFileName(file), await File.ReadAllTextAsync(file));
        (await Checkout.BuildAsync("--version")).Succeeded();
    }

    /// <summary>Only the folder of the wrong definitions is new, and market is still good.</summary>
    public async Task AssertUnharmedAsync()
    {
        Assert.Equal("?? models/odd/", (await Checkout.ChangesAsync()).Trim());
        Assert.Equal(4, Directory.GetFiles(Checkout.PathTo("models/odd")).Length);
        (await Checkout.RetrainMarketAsync()).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }
}
