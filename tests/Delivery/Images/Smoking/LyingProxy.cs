using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Stands before a service and changes the seventh digit of each score, or swallows what asks for one; all else it passes on.</summary>
internal sealed partial class LyingProxy : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private LyingProxy(WebApplication app, HttpClient http) => (this.app, this.http) = (app, http);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<LyingProxy> BeforeAsync(Uri service, bool isSilent = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var http = new HttpClient { BaseAddress = service };
        var app = builder.Build();
        app.Run(context => isSilent && HttpMethods.IsPost(context.Request.Method) ? SwallowAsync(context) : PassAsync(http, context));
        await app.StartAsync();
        return new LyingProxy(app, http);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private static async Task SwallowAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    private static async Task PassAsync(HttpClient http, HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path.Value);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        using var response = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        var text = await response.Content.ReadAsStringAsync(context.RequestAborted);
        await context.Response.WriteAsync(Score().Replace(text, m => m.Groups[1].Value + Changed(m.Groups[2].Value)), context.RequestAborted);
    }

    // One more or one less in the seventh significant digit, whatever was there.
    private static string Changed(string score)
    {
        var value = double.Parse(score, CultureInfo.InvariantCulture);
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 6);
        return ((float)(value + step)).ToString("R", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("(\"score\":)([-0-9.eE+]+)")]
    private static partial Regex Score();
}
