using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Levain.Delivery.Images.Registries;

/// <summary>How a registry wants to be told who asks.</summary>
/// <param name="Realm">The token server; null where user and token are told directly.</param>
/// <param name="Service">What the token is for.</param>
/// <param name="Scope">What it allows.</param>
internal sealed partial record Challenge(Uri? Realm, string? Service, string? Scope)
{
    /// <summary>The safest way that an answer offers and this program knows; null where there is none.</summary>
    public static Challenge? Find(HttpHeaderValueCollection<AuthenticationHeaderValue> offers)
    {
        foreach (var offer in offers.Where(o => o.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)))
        {
            var words = Words().Matches(offer.Parameter ?? "")
                .GroupBy(m => m.Groups[1].Value.ToLowerInvariant(), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.First().Groups[2].Success ? g.First().Groups[2].Value : g.First().Groups[3].Value, StringComparer.Ordinal);
            if (Uri.TryCreate(words.GetValueOrDefault("realm"), UriKind.Absolute, out var realm))
                return new Challenge(realm, words.GetValueOrDefault("service"), words.GetValueOrDefault("scope"));
        }

        return offers.Any(o => o.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)) ? new Challenge(null, null, null) : null;
    }

    [GeneratedRegex("([A-Za-z_]+)=(?:\"([^\"]*)\"|([^\\s,]+))")]
    private static partial Regex Words();
}
