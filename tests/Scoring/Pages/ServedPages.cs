using System.Net;
using System.Text;
using Levain.Scoring.Descriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Levain.Scoring.Pages;

/// <summary>A service of a test's own that shows the pages; predictions are stubs that answer, or refuse an amount of 0.</summary>
internal sealed class ServedPages : IAsyncDisposable
{
    public const string Answer = """{"id":"a1","score":0.25,"label":true,"model":"fraud","version":3,"digest":"sha256:f4"}""";

    public const string Refusal = """
        {"title":"The contract refuses the request","status":422,"detail":"2 violations","violations":[
          {"instance":0,"place":"row","field":"amount","code":"OutOfRange","rule":"is above 0","value":9007199254740993},
          {"instance":1,"place":"past[3]","field":null,"code":"RuleBroken","rule":"<b>only</b> orders over the net have a device","value":null}]}
        """;

    private readonly WebApplication app;

    private ServedPages(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>The bodies that were sent to be predicted, and to which model.</summary>
    public List<(string Model, string Body)> Asked { get; } = [];

    public static async Task<ServedPages> StartAsync(params IReadOnlyList<ModelDescription> models)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPages(() => models);
        ServedPages? served = null;
        app.MapPost("/v1/models/{model}:predict", (RequestDelegate)(context => served!.PredictAsync(context)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return served = new ServedPages(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? header = null, string? value = null) => SendAsync(HttpMethod.Get, path, header, value);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<string> ReadAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private async Task PredictAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Asked.Add((context.Request.RouteValues["model"] as string ?? "", body));
        var refused = body.Contains("\"amount\": 0", StringComparison.Ordinal);
        context.Response.StatusCode = (int)(refused ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK);
        context.Response.ContentType = refused ? "application/problem+json" : "application/json";
        await context.Response.WriteAsync(refused ? Refusal : Answer, context.RequestAborted);
    }
}
