using System.Net;
using System.Net.Sockets;
using Levain.Delivery.Images.Engines;
using Levain.EndToEnd.Checkouts;
using Levain.EndToEnd.Images;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>A checkout whose service runs with both champions.</summary>
public sealed class ServedCheckout(Bakery bakery, ImageShelf shelf, Dockerd dockerd) : IAsyncLifetime
{
    private RunningScript? service;

    public CheckoutCopy Checkout { get; private set; } = null!;

    public string Url { get; } = "http://127.0.0.1:" + FreePort();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Checkout = await bakery.ReadyAsync();
        await new ImageBench(bakery, shelf, dockerd).LendHostAsync(Checkout);
        (await Checkout.BuildAsync("--target=Train")).Succeeded();
        service = Checkout.StartBuild("--target=Serve", "--url=" + Url);
        await service.SaysAsync("Application started");
        Client = new HttpClient { BaseAddress = new Uri(Url + "/") };
    }

    /// <summary>A copy whose service does not run.</summary>
    public Task<CheckoutCopy> CopyAsync() => CheckoutCopy.OfAsync(Checkout.Root);

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (service is not null)
        {
            await service.SignalAsync("TERM");
            await service.EndAsync();
            service.Dispose();
        }

        Checkout?.Dispose();
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
