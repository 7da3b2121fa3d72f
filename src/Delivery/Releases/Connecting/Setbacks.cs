using System.Globalization;
using System.Runtime.Serialization;
using Octokit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Tells what may pass from what will not.</summary>
internal static class Setbacks
{
    /// <summary>What may pass; null for what stays.</summary>
    public static Setback? Of(Exception failed, string host, DateTimeOffset now) => failed switch
    {
        ApiException answered => OfAnswer(answered, host, now),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => null,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } lost => new($"no machine of the name {host} is known ({Plain(lost)})"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } lost => new($"nobody answers at {host} ({Plain(lost)})"),
        HttpRequestException or IOException => new($"the connection to {host} broke ({Plain(failed)})"),
        TimeoutException => new(failed.Message),
        SerializationException => new($"{host} gives an answer that cannot be read"),
        _ => null,
    };

    private static Setback? OfAnswer(ApiException answered, string host, DateTimeOffset now)
    {
        var status = (int)answered.StatusCode;
        var says = string.Create(CultureInfo.InvariantCulture, $"{host} answers {status}");
        if (status is 403 or 429 && Limit(answered, says, now) is { } limit) return limit;
        return status is 408 or >= 500 ? new(says, After: RetryAfter(answered, now)) : null;
    }

    // A 403 is a limit where its headers say so, or where Octokit knows it for one; the others are rights that lack.
    private static Setback? Limit(ApiException answered, string says, DateTimeOffset now)
    {
        if (RetryAfter(answered, now) is { } after) return new($"{says} (asked too often in short time)", true, after);
        if (answered.Header("x-ratelimit-remaining") == "0") return new($"{says} (the calls of this hour are used up)", true, Reset(answered, now));
        return (int)answered.StatusCode == 429 || answered is RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException
            ? new($"{says} (asked too often in short time)", true)
            : null;
    }

    private static TimeSpan? RetryAfter(ApiException answered, DateTimeOffset now)
    {
        if (answered.Header("retry-after") is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? Positive(until - now) : null;
    }

    private static TimeSpan? Reset(ApiException answered, DateTimeOffset now) =>
        long.TryParse(answered.Header("x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? Positive(DateTimeOffset.FromUnixTimeSeconds(seconds) - now)
            : null;

    private static TimeSpan Positive(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private static string Plain(Exception lost) => lost.Message.TrimEnd('.');
}
