using Microsoft.AspNetCore.Http;

namespace Levain.Scoring.Pages;

/// <summary>What a browser may do with the service's pages: load their own style, script and pictures, ask this service, nothing else.</summary>
internal static class PagePolicy
{
    public const string Text =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A drawing styles its own shapes and runs nothing, also when it is opened by itself.</summary>
    public const string Picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    public static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
