using System.Text;
using Levain.Scoring.Descriptions;
using Levain.Scoring.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Levain.Scoring.Pages;

/// <summary>What people and programs see of the service beside predictions.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the pages, their assets, the OpenAPI document, and the models with their cards.</summary>
    /// <param name="app">The service.</param>
    /// <param name="models">What is served at the moment of asking.</param>
    public static void MapPages(this IEndpointRouteBuilder app, Func<IReadOnlyList<ModelDescription>> models)
    {
        Map(app, "/", context => Reply.SendAsync(context, StartPage.Write(models(), Address(context.Request))));
        Map(app, "/try", context => Reply.SendAsync(context, TryPage.Write(models(), context.Request.Query["model"])));
        Map(app, "/assets/page.css", context => Reply.SendAsync(context, "text/css; charset=utf-8", Asset.Style));
        Map(app, "/assets/try.js", context => Reply.SendAsync(context, "text/javascript; charset=utf-8", Asset.Script));
        Map(app, "/openapi/v1.json", context => Reply.SendAsync(context, json => OpenApiDocument.Write(models(), json)));
        Map(app, "/v1/models", context => Reply.SendAsync(context, json => ModelJson.WriteList(models(), json)));
        MapModel(app, "/v1/models/{model}", models, (context, model) => Reply.SendAsync(context, json => ModelJson.Write(model, json)));
        MapModel(app, "/v1/models/{model}/card", models, SendCardAsync);
        MapModel(app, "/v1/models/{model}/card/{picture}", models, SendPictureAsync);
    }

    private static void Map(IEndpointRouteBuilder app, string path, RequestDelegate answer) => app.MapMethods(path, Reading, answer);

    private static void MapModel(
        IEndpointRouteBuilder app, string path, Func<IReadOnlyList<ModelDescription>> models, Func<HttpContext, ModelDescription, Task> answer) =>
        Map(app, path, context =>
        {
            var name = context.GetRouteValue("model") as string;
            var served = models();
            return served.FirstOrDefault(m => m.Name == name) is { } model
                ? answer(context, model)
                : Reply.SendNotFoundAsync(context, "No such model", $"'{name}' is not served here. Served: {string.Join(", ", served.Select(m => m.Name))}.");
        });

    private static async Task SendCardAsync(HttpContext context, ModelDescription model)
    {
        var card = await CardFiles.ReadAsync(model, context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        if (card is null) await Reply.SendNotFoundAsync(context, "No card", $"The champion of {model.Name} came without a card.");
        else if (PrefersMarkdown(context.Request)) await Reply.SendAsync(context, CardFiles.Markdown, card);
        else await Reply.SendAsync(context, CardPage.Write(model.Name, Encoding.UTF8.GetString(card)));
    }

    private static async Task SendPictureAsync(HttpContext context, ModelDescription model)
    {
        var picture = await CardFiles.ReadPictureAsync(model, context.GetRouteValue("picture") as string ?? "", context.RequestAborted);
        if (picture is null) await Reply.SendNotFoundAsync(context, "No such picture", $"The card of {model.Name} has no picture of this name.");
        else await Reply.SendAsync(context, "image/svg+xml", picture, PagePolicy.Picture);
    }

    private static bool PrefersMarkdown(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("text/markdown", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    // In single quotes on the page: a host that could end them is none.
    private static string Address(HttpRequest request) =>
        request.Host is { HasValue: true, Value: { } host } && !host.Contains('\'', StringComparison.Ordinal)
            ? $"{request.Scheme}://{host}{request.PathBase}"
            : "http://localhost";
}
