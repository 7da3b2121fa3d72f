using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Registries;

/// <summary>Exchanges a login for a short-lived token, as Docker's token specification has it.</summary>
/// <param name="client">Follows no redirects.</param>
/// <param name="clock">For what the server asks to wait.</param>
internal sealed class TokenServer(HttpClient client, TimeProvider clock)
{
    /// <summary>Asks for the token of a challenge.</summary>
    /// <exception cref="Trouble">It may be had later.</exception>
    /// <exception cref="LevainException">It is not given, or it would have to be asked for in clear.</exception>
    public async Task<string> GetAsync(Challenge challenge, RegistryLogin? login, CancellationToken cancellation)
    {
        var realm = challenge.Realm!;
        if (realm.Scheme != Uri.UriSchemeHttps && !(realm.Scheme == Uri.UriSchemeHttp && RegistryAddress.MeansThisMachine(realm.Host)))
            throw new LevainException(
                $"The registry sends whoever asks to a token server that is not reached over https ({realm.Scheme}://{realm.Authority}). No login is told there: ask the registry's owner for an https realm.");
        using var request = login is { IsIdentityToken: true } ? Refresh(challenge, login) : Ask(challenge, login);
        using var answer = await client.SendAsync(request, cancellation);
        Answers.DemandWell(answer, realm.Authority, clock.GetUtcNow());
        if (!answer.IsSuccessStatusCode) throw await Answers.RefusalAsync(answer, "Asking for a token", realm.Authority, login);
        return TokenOf(await answer.Content.ReadAsStringAsync(cancellation)) ?? throw new LevainException(
            $"The token server {realm.Authority} answers without a token. See whether the registry's address is right, and ask its owner.");
    }

    private static HttpRequestMessage Ask(Challenge challenge, RegistryLogin? login)
    {
        var query = string.Join('&', Words(challenge).Select(w => $"{w.Key}={Uri.EscapeDataString(w.Value)}"));
        var address = new UriBuilder(challenge.Realm!) { Query = string.Join('&', new[] { challenge.Realm!.Query.TrimStart('?'), query }.Where(q => q.Length > 0)) };
        return new HttpRequestMessage(HttpMethod.Get, address.Uri) { Headers = { Authorization = login is null ? null : Basic(login) } };
    }

    private static HttpRequestMessage Refresh(Challenge challenge, RegistryLogin login) => new(HttpMethod.Post, challenge.Realm)
    {
        Content = new FormUrlEncodedContent(
        [
            .. Words(challenge), new("grant_type", "refresh_token"), new("client_id", "levain"), new("refresh_token", login.Secret),
        ]),
    };

    /// <summary>User and secret as a header has them.</summary>
    public static AuthenticationHeaderValue Basic(RegistryLogin login) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.User}:{login.Secret}")));

    private static IEnumerable<KeyValuePair<string, string>> Words(Challenge challenge)
    {
        if (challenge.Service is { } service) yield return new("service", service);
        if (challenge.Scope is { } scope) yield return new("scope", scope);
    }

    private static string? TokenOf(string answer)
    {
        try
        {
            var json = JObject.Parse(answer);
            return ((string?)json["token"] ?? (string?)json["access_token"]) is { Length: > 0 } token && token.All(c => c is > ' ' and < (char)127) ? token : null;
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
