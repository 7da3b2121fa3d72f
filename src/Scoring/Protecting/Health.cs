using System.Text.Json;
using Levain.Scoring.Loading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Levain.Scoring.Protecting;

/// <summary>Tells whether the service runs, and whether it may be sent requests.</summary>
internal static class Health
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app, ModelShelf shelf, IHostApplicationLifetime lifetime)
    {
        app.MapMethods("/health/live", Reading, static context => SendAsync(context, isGood: true, null));
        app.MapMethods("/health/ready", Reading, context => SendAsync(context, shelf.IsReady && !lifetime.ApplicationStopping.IsCancellationRequested, shelf));
    }

    private static Task SendAsync(HttpContext context, bool isGood, ModelShelf? shelf)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("status"u8, isGood ? "ok"u8 : "unavailable"u8);
            if (shelf is not null) WriteModels(json, shelf);
            json.WriteEndObject();
        }

        context.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = text.Length;
        return context.Response.Body.WriteAsync(text.GetBuffer(), 0, (int)text.Length, context.RequestAborted);
    }

    private static void WriteModels(Utf8JsonWriter json, ModelShelf shelf)
    {
        json.WriteStartObject("models"u8);
        foreach (var model in shelf.All) json.WriteString(model.Champion.Model, model.Champion.Digest);
        json.WriteEndObject();
        if (shelf.Refusals.Count == 0) return;
        json.WriteStartObject("refused"u8);
        foreach (var (model, reason) in shelf.Refusals.OrderBy(r => r.Key, StringComparer.Ordinal)) json.WriteString(model, reason);
        json.WriteEndObject();
    }
}
