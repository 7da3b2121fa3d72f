using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>A fresh clone in which the main job has run once, for both models and with nothing at hand.</summary>
public sealed class FreshClone(Bakery bakery) : IAsyncLifetime
{
    public CheckoutCopy Checkout { get; private set; } = null!;

    public ScriptRun Run { get; private set; } = null!;

    public string Changes { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Champions { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Checkout = await bakery.FreshAsync();
        Champions = new[] { "fraud", "market" }.ToDictionary(m => m, Checkout.ChampionOf);
        Run = await Checkout.BuildAsync("--target=Retrain");
        Changes = await Checkout.ChangesAsync();
    }

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }
}
