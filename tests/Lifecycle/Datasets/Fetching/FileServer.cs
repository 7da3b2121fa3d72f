using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Levain.Datasets.Fetching;

/// <summary>A real server on a free port of this machine, which answers as a test says and keeps what it was asked.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Asked> asked = new();

    private FileServer(WebApplication app) => this.app = app;

    /// <summary>Answers a request; the number counts from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (context, _) => StatusAsync(context, 404);

    public IReadOnlyList<Asked> Requests => [.. asked];

    public static async Task<FileServer> StartAsync()
    {
        // A proxy of the machine does not know this machine's own address.
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FileServer(builder.Build());
        server.app.Run(server.TakeAsync);
        await server.app.StartAsync();
        return server;
    }

    public string Address(string path) => app.Urls.Single() + "/" + path;

    /// <summary>Sends content as a file server does, with ranges where they are asked for.</summary>
    public static Task SendAsync(HttpContext context, byte[] content, string? tag = null, DateTimeOffset? changed = null) =>
        Results.Bytes(
            content, "text/csv", enableRangeProcessing: true, lastModified: changed,
            entityTag: tag is null ? null : EntityTagHeaderValue.Parse(tag)).ExecuteAsync(context);

    public static Task StatusAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    /// <summary>Promises all, sends the first bytes and, once they are taken, cuts the line.</summary>
    /// <param name="context">The request.</param>
    /// <param name="content">All that is promised.</param>
    /// <param name="sent">How many bytes go out.</param>
    /// <param name="taken">Whether the client has them: what is on its way is lost with the line.</param>
    /// <param name="tag">The entity tag, where there is one.</param>
    public static async Task CutAsync(HttpContext context, byte[] content, int sent, Func<bool> taken, string? tag = null)
    {
        if (tag is not null) context.Response.Headers.ETag = tag;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();
        while (!taken()) await Task.Delay(5, context.RequestAborted);
        context.Abort();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task TakeAsync(HttpContext context)
    {
        var request = context.Request;
        int number;
        lock (asked)
        {
            asked.Enqueue(new Asked(request.Path + request.QueryString, request.Headers.Range.ToString(), request.Headers.IfRange.ToString()));
            number = asked.Count;
        }

        return Answer(context, number);
    }
}
