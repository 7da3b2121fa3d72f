using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Levain.Delivery.Images.Engines;
using Levain.EndToEnd.Checkouts;

namespace Levain.EndToEnd.Images;

/// <summary>Checkouts with images, beside the daemon of the tests.</summary>
public sealed class ImageBench(Bakery bakery, ImageShelf shelf, Dockerd dockerd)
{
    // Other tests keep both cores busy, and budgets of time are there to be broken.
    private const int Tries = 4;

    /// <summary>The full host on this machine's libraries: made in seconds, and the same wherever the tests run.</summary>
    public static readonly string[] Full = ["--model=market", "--host=full", "--base=make"];

    /// <summary>A socket that nothing listens at.</summary>
    public static (string Name, string Value) NoEngine { get; } = ("DOCKER_HOST", "unix:///nowhere/docker.sock");

    public (string Name, string Value) Engine => ("DOCKER_HOST", dockerd.Address.OriginalString);

    public Dockerd Daemon => dockerd;

    /// <summary>Market trained and packed with the full host, as nobody has tried it out yet.</summary>
    public Task<ShelvedRun> PackedAsync() => shelf.OnceAsync("packed", async () =>
    {
        var checkout = await bakery.ReadyAsync();
        return await AfterAsync(checkout, (await checkout.BuildAsync([NoEngine], ["--target=Package", .. Full])).Succeeded());
    });

    /// <summary>Gives a checkout of the same sources the full host that was compiled for the image: a folder of it is never written again.</summary>
    public async Task LendHostAsync(CheckoutCopy checkout) =>
        await checkout.ToolAsync("cp", "-al", (await PackedAsync()).Checkout.PathTo("artifacts/.scoring"), checkout.PathTo("artifacts"));

    /// <summary>The same after Smoke.</summary>
    public async Task<ShelvedRun> ProvedAsync()
    {
        await dockerd.StartedAsync();
        return await shelf.OnceAsync("proved", async () =>
        {
            var checkout = await CopyAsync(await PackedAsync());
            return await AfterAsync(checkout, (await SmokeAsync(checkout, Full)).Succeeded());
        });
    }

    /// <summary>A fresh clone in which Smoke of fraud is the first command; where there can be no engine, it has packed at least.</summary>
    public Task<ShelvedRun> FreshSmokeAsync() => shelf.OnceAsync("fresh", async () =>
    {
        var checkout = await bakery.FreshAsync();
        return await AfterAsync(checkout, Dockerd.IsPossible ? await SmokeAsync(checkout, "--model=fraud") : await checkout.BuildAsync([NoEngine], "--target=Smoke", "--model=fraud"));
    });

    /// <summary>Runs Smoke; once more where the machine was too busy for a budget of time.</summary>
    public async Task<ScriptRun> SmokeAsync(CheckoutCopy checkout, params string[] arguments)
    {
        await dockerd.StartedAsync();
        return await InTimeAsync(() => checkout.BuildAsync([Engine], ["--target=Smoke", .. arguments]));
    }

    /// <summary>Runs what Smoke is a part of; once more where the machine was too busy for a budget of time.</summary>
    public static async Task<ScriptRun> InTimeAsync(Func<Task<ScriptRun>> build)
    {
        var run = await build();
        for (var i = 1; i < Tries && run.All.Contains(" of its gate", StringComparison.Ordinal); i++) run = await build();
        return run;
    }

    public static Task<CheckoutCopy> CopyAsync(ShelvedRun run) => CheckoutCopy.OfAsync(run.Checkout.Root);

    /// <summary>The facts of a record.</summary>
    public static JsonElement Facts(CheckoutCopy checkout, string record) =>
        JsonDocument.Parse(checkout.Read($"artifacts/{record}.json")).RootElement.GetProperty("facts");

    /// <summary>The manifest's digest of a packed image.</summary>
    public static string ImageOf(CheckoutCopy checkout, string model = "market") => Facts(checkout, $"{model}/package").GetProperty("image").GetString()!;

    /// <summary>The ids of a checkout's containers, running or not.</summary>
    public async Task<IReadOnlyList<string>> ContainersAsync(CheckoutCopy checkout)
    {
        var label = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(checkout.Root)))[..12];
        var filter = Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $$"""{"label":["levain.checkout={{label}}"]}"""));
        var all = await AskAsync($"containers/json?all=1&filters={filter}");
        return [.. all.EnumerateArray().Select(c => c.GetProperty("Id").GetString()!)];
    }

    /// <summary>Asks the daemon.</summary>
    public async Task<JsonElement> AskAsync(string path)
    {
        using var client = dockerd.Client();
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    private static async Task<ShelvedRun> AfterAsync(CheckoutCopy checkout, ScriptRun run) => new(checkout, run, await checkout.ChangesAsync());
}
