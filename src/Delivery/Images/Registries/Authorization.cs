using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Levain.Delivery.Images.Registries;

/// <summary>Tells a registry who asks, once it wants to know.</summary>
/// <param name="address">The registry: no other host is told anything.</param>
/// <param name="credentials">Where the login comes from; it is looked for when it is asked for.</param>
/// <param name="tokens">Gives tokens for logins.</param>
internal sealed class Authorization(RegistryAddress address, Credentials credentials, TokenServer tokens)
{
    private readonly ConcurrentDictionary<string, AuthenticationHeaderValue> headers = new(StringComparer.Ordinal);

    /// <summary>Who asks, as far as that was looked for.</summary>
    public RegistryLogin? Login { get; private set; }

    /// <summary>Adds what earlier answers asked for.</summary>
    public void Sign(HttpRequestMessage request, string purpose)
    {
        if (IsOurs(request.RequestUri!) && headers.TryGetValue(purpose, out var header)) request.Headers.Authorization = header;
    }

    /// <summary>Finds out how to answer a 401.</summary>
    /// <param name="answer">The 401.</param>
    /// <param name="purpose">What requests of the same rights have in common.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether asking again makes sense.</returns>
    public async Task<bool> LearnAsync(HttpResponseMessage answer, string purpose, CancellationToken cancellation)
    {
        if (!IsOurs(answer.RequestMessage!.RequestUri!) || Challenge.Find(answer.Headers.WwwAuthenticate) is not { } challenge) return false;
        Login ??= await credentials.FindAsync(address.Host, cancellation);
        if (challenge.Realm is not null)
            headers[purpose] = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(challenge, Login, cancellation));
        else if (Login is { IsIdentityToken: false } login)
            headers[purpose] = TokenServer.Basic(login);
        else
            return false;
        return true;
    }

    private bool IsOurs(Uri uri) => uri.Scheme == address.Root.Scheme && uri.Authority == address.Root.Authority;
}
