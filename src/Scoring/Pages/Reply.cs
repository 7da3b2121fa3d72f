using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Levain.Reporting.Pages;
using Microsoft.AspNetCore.Http;

namespace Levain.Scoring.Pages;

/// <summary>Sends what people and programs read; a copy at hand is asked for again and confirmed without its bytes.</summary>
internal static class Reply
{
    public const string Json = "application/json; charset=utf-8";

    public static Task SendAsync(HttpContext context, Html page) => SendAsync(context, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Text));

    public static Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write) => SendAsync(context, Json, Bytes(write));

    public static Task SendAsync(HttpContext context, string type, byte[] body, string policy = PagePolicy.Text)
    {
        var response = context.Response;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        PagePolicy.Set(response.Headers, policy);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, type, body);
    }

    public static Task SendNotFoundAsync(HttpContext context, string title, string detail)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.Headers.CacheControl = "no-store";
        PagePolicy.Set(context.Response.Headers, PagePolicy.Text);
        return WriteAsync(context, "application/problem+json", Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteNumber("status", StatusCodes.Status404NotFound);
            json.WriteString("detail", detail);
            json.WriteEndObject();
        }));
    }

    // To HEAD the server sends the headers alone.
    private static Task WriteAsync(HttpContext context, string type, byte[] body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
