using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Levain.Delivery.Images.Engines;

/// <summary>Answers every question on a socket in the same way, as no real engine does.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeEngine(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    public static async Task<FakeEngine> StartAsync(string socket, string answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.ListenUnixSocket(socket));
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(answer));
        await app.StartAsync();
        return new FakeEngine(app, new Uri($"unix://{socket}"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
