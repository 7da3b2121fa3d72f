using System.Globalization;
using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Registries;

/// <summary>Judges a registry's answers.</summary>
internal static class Answers
{
    private const int MostOfAnError = 1 << 14;
    private const string BlobUnknown = "MANIFEST_BLOB_UNKNOWN";

    /// <summary>Passes over an answer that is good or final.</summary>
    /// <exception cref="Trouble">The registry is busy or unwell.</exception>
    public static void DemandWell(HttpResponseMessage answer, string host, DateTimeOffset now)
    {
        if ((int)answer.StatusCode is 408 or 429 or >= 500)
            throw new Trouble($"{host} answers {Status(answer)}", After(answer, now));
    }

    /// <summary>The sentence for an answer that trying again does not change.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="what">What was asked, as the beginning of a sentence.</param>
    /// <param name="place">The repository with its host.</param>
    /// <param name="login">Who asked.</param>
    public static async Task<LevainException> RefusalAsync(HttpResponseMessage answer, string what, string place, RegistryLogin? login) =>
        Refusal(answer, await CodesAsync(answer), what, place, login);

    /// <summary>What an answer to a manifest that was not taken means: some registries do not see a blob for the moment in which another push ends it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="what">What was asked, as the beginning of a sentence.</param>
    /// <param name="place">The repository with its host.</param>
    /// <param name="login">Who asked.</param>
    public static async Task<Exception> ManifestRefusalAsync(HttpResponseMessage answer, string what, string place, RegistryLogin? login)
    {
        var codes = await CodesAsync(answer);
        return codes.Contains(BlobUnknown, StringComparer.Ordinal) ? new Trouble($"{place} answers {Said(answer, codes)}") : Refusal(answer, codes, what, place, login);
    }

    private static LevainException Refusal(HttpResponseMessage answer, string[] codes, string what, string place, RegistryLogin? login) =>
        new($"{what} was refused: {place} answers {Said(answer, codes)}. {Advice(answer.StatusCode, place, login)}");

    private static string Said(HttpResponseMessage answer, string[] codes) =>
        Status(answer) + (codes.Length == 0 ? "" : $" ({string.Join(", ", codes)})");

    private static string Advice(HttpStatusCode status, string place, RegistryLogin? login) => status switch
    {
        HttpStatusCode.Unauthorized when login is null =>
            $"It wants to know who asks: set {CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable}, or run docker login {place.Split('/')[0]}.",
        HttpStatusCode.Unauthorized => $"It does not take user and token from {login.Source}: see whether they are right and not expired, and set "
            + $"{CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable} anew.",
        HttpStatusCode.Forbidden => login is null
            ? $"Nobody may do that without a login: set {CredentialSettings.UserVariable} and {CredentialSettings.TokenVariable}."
            : $"The user of {login.Source} may not do that: ask the registry's owner for the right, or name another path with --registry.",
        HttpStatusCode.NotFound => "There is no such thing: see whether registry, path and tag are written right, and whether this user may see them.",
        HttpStatusCode.RequestEntityTooLarge => "The blob is larger than the registry, or a proxy before it, takes: have its limit raised.",
        HttpStatusCode.MethodNotAllowed => "It takes no pushes, as a mirror does not: name another registry with --registry.",
        _ => "Nothing was moved: see what its owner's log says of it, then run the same command again.",
    };

    private static string Status(HttpResponseMessage answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.ReasonPhrase}").TrimEnd();

    // Codes alone: what a registry says beside them may repeat what it was sent.
    private static async Task<string[]> CodesAsync(HttpResponseMessage answer)
    {
        try
        {
            using var stream = await answer.Content.ReadAsStreamAsync();
            var block = new byte[MostOfAnError];
            var read = await stream.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false);
            var errors = JObject.Parse(System.Text.Encoding.UTF8.GetString(block, 0, read))["errors"] as JArray;
            return [.. (errors ?? []).Select(e => (string?)(e as JObject)?["code"] ?? "").Where(IsCode).Distinct().Take(3)];
        }
        catch (Exception unread) when (unread is JsonException or IOException or HttpRequestException or ArgumentException)
        {
            return [];
        }
    }

    private static bool IsCode(string code) => code.Length is > 0 and < 40 && code.All(c => char.IsAsciiLetterUpper(c) || c == '_');

    private static TimeSpan? After(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wish = answer.Headers.RetryAfter;
        var after = wish?.Delta ?? wish?.Date - now;
        return after < TimeSpan.Zero ? TimeSpan.Zero : after;
    }
}
