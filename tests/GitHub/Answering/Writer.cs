using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;

namespace Levain.GitHub.Answering;

/// <summary>Writes an answer with the headers that GitHub sends.</summary>
internal static class Writer
{
    public static async Task WriteAsync(HttpContext http, Reply reply)
    {
        var answer = http.Response;
        answer.StatusCode = reply.Status;
        answer.Headers["X-GitHub-Request-Id"] = "0000:00000:0000000:0000000:00000000";
        answer.Headers["X-RateLimit-Limit"] = "5000";
        answer.Headers["X-RateLimit-Remaining"] = "4999";
        answer.Headers["X-RateLimit-Reset"] = "1767323045";
        answer.Headers["X-RateLimit-Resource"] = "core";
        foreach (var (name, value) in reply.Headers) answer.Headers[name] = value;
        var bytes = reply.Bytes ?? (reply.Json is null ? [] : Encoding.UTF8.GetBytes(reply.Json.ToString(Formatting.None)));
        if (bytes.Length == 0) return;
        answer.ContentType = reply.Bytes is null ? "application/json; charset=utf-8" : reply.Headers.GetValueOrDefault("Content-Type", "application/octet-stream");
        answer.ContentLength = bytes.Length;
        if (http.Request.Method != "HEAD") await answer.Body.WriteAsync(bytes);
    }
}
