using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>The newcomer's path: a new model as one folder under models and one under data, brought to its champion.</summary>
public sealed class WeatherCheckout(Bakery bakery) : IAsyncLifetime
{
    public CheckoutCopy Checkout { get; private set; } = null!;

    /// <summary>Lines of C# that the newcomer writes.</summary>
    public int Lines { get; private set; }

    public ScriptRun Pinning { get; private set; } = null!;

    public ScriptRun First { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Checkout = await bakery.FreshAsync();
        var rows = await File.ReadAllLinesAsync(Fixture.PathTo("weather.csv"));
        var sorted = rows.Skip(1).OrderBy(row => row.Split(',')[1], StringComparer.Ordinal);
        Checkout.Write("data/weather/weather.csv", string.Concat(sorted.Prepend(rows[0]).Select(row => row + "\n")));
        Checkout.Write("data/weather/dataset.json", await File.ReadAllTextAsync(Fixture.PathTo("weather/dataset.json")));
        foreach (var file in Fixture.Files("weather", "*.cs"))
        {
            Checkout.Write("models/weather/" + Path.GetFileName(file), await File.ReadAllTextAsync(file));
            Lines += File.ReadLines(file).Count();
        }

        Pinning = await Checkout.BuildAsync("--target=Fetch", "--model=weather", "--pin");
        First = await Checkout.BuildAsync("--target=Retrain", "--model=weather");
    }

    public ValueTask DisposeAsync()
    {
        Checkout.Dispose();
        return ValueTask.CompletedTask;
    }
}
