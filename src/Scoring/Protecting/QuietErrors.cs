using Levain.Scoring.Observing;
using Levain.Scoring.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Levain.Scoring.Protecting;

/// <summary>Turns what nobody caught into an answer that tells nothing of the inside.</summary>
internal static class QuietErrors
{
    public static IApplicationBuilder UseQuietErrors(this IApplicationBuilder app, ILogger log) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (BadHttpRequestException broken)
        {
            await Problem.EndAsync(context, broken.StatusCode, "The request cannot be read.", broken.Message);
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            log.Thrown(thrown, context.Request.Path);
            await Problem.SendAsync(context, StatusCodes.Status500InternalServerError, "The service failed.", "Its log tells why.");
        }
    });
}
