using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Levain.EndToEnd.Checkouts;

/// <summary>A web server with one file, which breaks off the first answer where a test says so.</summary>
public sealed class DataServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> ranges = new();

    private DataServer(WebApplication app) => this.app = app;

    public byte[] Content { get; init; } = [];

    /// <summary>Bytes after which the first answer falls silent; 0 where it is whole.</summary>
    public int Silent { get; init; }

    public string Address => app.Urls.Single() + "/sp500.csv";

    /// <summary>The Range header of each request, empty where it had none.</summary>
    public IReadOnlyList<string> Ranges => [.. ranges];

    public static async Task<DataServer> StartAsync(byte[] content, int silent = 0)
    {
        // A proxy of the machine does not know this machine's own address.
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new DataServer(builder.Build()) { Content = content, Silent = silent };
        server.app.MapGet("/sp500.csv", server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        ranges.Enqueue(context.Request.Headers.Range.ToString());
        var tag = new EntityTagHeaderValue("\"1\"");
        if (ranges.Count > 1 || Silent == 0)
        {
            await Results.Bytes(Content, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(context);
            return;
        }

        context.Response.ContentLength = Content.Length;
        context.Response.Headers.ETag = tag.ToString();
        await context.Response.Body.WriteAsync(Content.AsMemory(0, Silent));
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }
}
