using System.Threading.RateLimiting;
using Levain.Scoring.Requests;
using Levain.Scoring.Settings;
using Microsoft.AspNetCore.Http;

namespace Levain.Scoring.Protecting;

/// <summary>Lets so many requests work at once; the next is told to come again, so that those inside stay fast.</summary>
internal sealed class RequestGate(ScoringSettings settings) : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(new ConcurrencyLimiterOptions { PermitLimit = settings.MostRequests, QueueLimit = 0 });

    public RateLimitLease Enter() => limiter.AttemptAcquire();

    /// <summary>Answers that there is no room now.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Problem.SendAsync(context, StatusCodes.Status503ServiceUnavailable, "The service is busy.", "Send the request again in a second.");
    }

    public void Dispose() => limiter.Dispose();
}
