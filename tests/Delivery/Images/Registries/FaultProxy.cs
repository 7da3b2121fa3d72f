using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Levain.Delivery.Images.Registries;

/// <summary>Stands before the real registry, passes on what it is sent, and fails where a test says so.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly ConcurrentQueue<string> asked = new();
    private readonly string upstream;

    private FaultProxy(WebApplication app, string upstream) => (this.app, this.upstream) = (app, upstream);

    /// <summary>Handles a request itself and says so, or lets it pass.</summary>
    public Func<HttpContext, Task<bool>> Fault { get; set; } = _ => Task.FromResult(false);

    /// <summary>Methods and paths in the order in which they came, those that failed, too.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public string Host => new Uri(app.Urls.Single()).Authority;

    public static async Task<FaultProxy> StartAsync(string upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var proxy = new FaultProxy(builder.Build(), upstream);
        proxy.app.Run(proxy.TakeAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    /// <summary>Fails the first requests that a test picks, each in the same way.</summary>
    public void FailFirst(int times, Func<HttpRequest, bool> picks, Func<HttpContext, Task> fail)
    {
        var left = times;
        Fault = async context =>
        {
            if (!picks(context.Request) || Interlocked.Decrement(ref left) < 0) return false;
            await fail(context);
            return true;
        };
    }

    public static Task StatusAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    /// <summary>Passes on the first bytes of what is sent, then cuts both lines.</summary>
    public async Task CutUploadAsync(HttpContext context, int bytes)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => ForwardAsync(context, new CutStream(context.Request.Body, bytes)));
        context.Abort();
    }

    /// <summary>Passes on the first bytes of an answer and, once they are taken, cuts the line.</summary>
    public async Task CutDownloadAsync(HttpContext context, int bytes, Func<bool> taken)
    {
        using var answer = await AskAsync(context, null);
        await CopyHeadersAsync(context, answer);
        var content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(content.AsMemory(0, bytes), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        while (!taken()) await Task.Delay(2, context.RequestAborted);
        context.Abort();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (!await Fault(context)) await ForwardAsync(context, null);
    }

    private async Task ForwardAsync(HttpContext context, Stream? body)
    {
        using var answer = await AskAsync(context, body);
        await CopyHeadersAsync(context, answer);
        if (context.Request.Method != "HEAD") await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpContext context, Stream? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), $"http://{upstream}{context.Request.Path}{context.Request.QueryString}");
        request.Headers.Host = context.Request.Host.Value;
        if (context.Request.ContentLength is { } length)
            request.Content = new StreamContent(body ?? context.Request.Body) { Headers = { ContentLength = length } };
        foreach (var (name, value) in context.Request.Headers.Where(h => h.Key is not ("Host" or "Content-Length")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, value.ToArray());
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
    }

    private static Task CopyHeadersAsync(HttpContext context, HttpResponseMessage answer)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, value) in answer.Headers.Concat(answer.Content.Headers)) context.Response.Headers[name] = value.ToArray();
        context.Response.Headers.Remove("Transfer-Encoding");
        return Task.CompletedTask;
    }

    private sealed class CutStream(Stream inner, int bytes) : MemoryStream
    {
        private int left = bytes;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (left == 0) throw new IOException("cut");
            var read = await inner.ReadAsync(buffer[..Math.Min(left, buffer.Length)], cancellationToken);
            left -= read;
            return read;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var block = new byte[bufferSize];
            while (true)
            {
                var read = await ReadAsync(block, cancellationToken);
                await destination.WriteAsync(block.AsMemory(0, read), cancellationToken);
                await destination.FlushAsync(cancellationToken);
            }
        }
    }
}
