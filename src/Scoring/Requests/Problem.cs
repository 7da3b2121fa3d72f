using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Levain.Scoring.Requests;

/// <summary>Answers with problem details as RFC 9457 has them.</summary>
internal static class Problem
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers with a title and what to do about it.</summary>
    public static Task SendAsync(HttpContext context, int status, string title, string detail) =>
        SendAsync(context, status, Write(status, title, detail, null));

    /// <summary>Answers, and ends the connection: what is left of a body is not read, and a request behind it would be lost.</summary>
    public static Task EndAsync(HttpContext context, int status, string title, string detail)
    {
        if (!context.Response.HasStarted) context.Response.Headers.Connection = "close";
        return SendAsync(context, status, title, detail);
    }

    /// <summary>Answers with what a request does wrong.</summary>
    public static Task SendAsync(HttpContext context, RequestFaultList faults) => SendAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        Write(StatusCodes.Status422UnprocessableEntity, "The request breaks the contract.", faults.Sentence, faults));

    private static Task SendAsync(HttpContext context, int status, byte[] text)
    {
        if (context.Response.HasStarted) return Task.CompletedTask;
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = text.Length;
        if (IsTooLarge(context)) context.Response.Headers.Connection = "close";
        return context.Response.Body.WriteAsync(text, 0, text.Length, context.RequestAborted);
    }

    // The server ends a connection whose unread body it may not read to its end, and would not say so.
    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    private static byte[] Write(int status, string title, string detail, RequestFaultList? faults)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "about:blank"u8);
            json.WriteString("title"u8, title);
            json.WriteNumber("status"u8, status);
            json.WriteString("detail"u8, detail);
            if (faults is not null) WriteFaults(json, faults);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void WriteFaults(Utf8JsonWriter json, RequestFaultList faults)
    {
        json.WriteStartArray("violations"u8);
        foreach (var fault in faults.Shown)
        {
            json.WriteStartObject();
            json.WriteNumber("instance"u8, fault.Instance);
            json.WriteString("place"u8, fault.Place);
            json.WriteString("field"u8, fault.Field);
            json.WriteString("code"u8, fault.Code.ToString());
            json.WriteString("rule"u8, fault.Rule);
            if (fault.Value is null) json.WriteNull("value"u8);
            else json.WriteString("value"u8, fault.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
