using System.Globalization;
using System.Net;
using Octokit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>The sentences for answers that trying again does not change.</summary>
/// <param name="host">GitHub's, for messages.</param>
/// <param name="repository">The one that is asked.</param>
/// <param name="hasToken">Whether a token was shown.</param>
internal sealed class Refusals(string host, RepositoryName repository, bool hasToken)
{
    private const int LongestOfTheirs = 300;

    public LevainException Told(string what, ApiException refused)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"{(int)refused.StatusCode}");
        return new LevainException($"{what} was refused: {host} answers {status} to {repository}. {Advice(refused)}", refused);
    }

    public LevainException Told(string what, HttpRequestException failed) => new(
        $"{what} failed: no safe connection to {host} came about ({(failed.InnerException ?? failed).Message.TrimEnd('.')}). Nothing was sent. "
        + "Have this machine trust the issuer of that certificate (on Debian: copy it to /usr/local/share/ca-certificates and run update-ca-certificates).",
        failed);

    private string Advice(ApiException refused) => refused.StatusCode switch
    {
        HttpStatusCode.Unauthorized => TokenSentences.NotKnown(hasToken),
        HttpStatusCode.Forbidden => TokenSentences.Lacks(refused.Header("x-accepted-github-permissions"), Theirs(refused)),
        HttpStatusCode.NotFound => TokenSentences.NotFound(repository, hasToken),
        HttpStatusCode.UnprocessableEntity => $"It finds fault with what was sent: {Faults(refused)}. Mend that, then run the same command again.",
        HttpStatusCode.Gone => $"What is asked for is switched off in the repository's settings ({Theirs(refused)}).",
        HttpStatusCode.Conflict => "Somebody else changed the same thing at the same time: run the same command again.",
        HttpStatusCode.RequestEntityTooLarge => "What was sent is larger than it, or a proxy before it, takes.",
        _ => $"It says: {Theirs(refused)}.",
    };

    private static string Faults(ApiException refused)
    {
        var faults = (refused.ApiError?.Errors ?? []).Select(Fault).Where(f => f.Length > 0).ToList();
        return faults.Count == 0 ? Theirs(refused) : string.Join("; ", faults);
    }

    private static string Fault(ApiErrorDetail fault)
    {
        var place = string.Join('.', new[] { fault.Resource, fault.Field }.Where(p => !string.IsNullOrEmpty(p)));
        var says = string.Join(", ", new[] { fault.Code == "custom" ? null : fault.Code, fault.Message }.Where(p => !string.IsNullOrEmpty(p)));
        return Plain(string.Join(": ", new[] { place, says }.Where(p => p.Length > 0)));
    }

    private static string Theirs(ApiException refused) => Plain(refused.ApiError?.Message is { Length: > 0 } message ? message : refused.Message);

    // One line, and no more of it than somebody reads.
    private static string Plain(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim().TrimEnd('.');
        return line.Length > LongestOfTheirs ? $"{line[..LongestOfTheirs]}..." : line;
    }
}
