using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Who asks, and what that one may do.</summary>
internal static class Gate
{
    /// <summary>What the token of a request may do; null where there is none.</summary>
    public static TokenGrant? Grant(SeenRequest request, FakeGitHubOptions options) =>
        Token(request) is { } token ? options.Tokens.GetValueOrDefault(token) : null;

    /// <summary>A no to whoever shows no face, or one that is not known.</summary>
    public static Reply? Demand(SeenRequest request, FakeGitHubOptions options)
    {
        if (!request.Headers.ContainsKey("User-Agent")) return Reply.Message(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.");
        if (Token(request) is null) return null;
        return Grant(request, options) is { IsExpired: false } ? null : Reply.Message(401, "Bad credentials");
    }

    /// <summary>Ends a request that may not be made.</summary>
    /// <exception cref="Refused">It may not.</exception>
    public static void DemandRight(Call call)
    {
        if (call.Grant is null ? call.Options.IsPrivate : !call.Grant.SeesRepository) throw Refused.NotFound;
        if (!call.Route.IsWrite) return;
        if (call.Grant is null) throw Refused.Saying(401, "Requires authentication");
        if (!Accepted(call).Any(call.MayWrite))
            throw new Refused(Reply.Message(403, "Resource not accessible by integration") with
            {
                Headers = new() { ["X-Accepted-GitHub-Permissions"] = string.Join("; ", Accepted(call).Select(p => $"{p}=write")) },
            });
    }

    public static Reply Rates()
    {
        var core = new JObject { ["limit"] = 5000, ["used"] = 1, ["remaining"] = 4999, ["reset"] = 1767323045 };
        return Reply.Ok(new JObject { ["resources"] = new JObject { ["core"] = core, ["search"] = core.DeepClone() }, ["rate"] = core.DeepClone() });
    }

    // On a pull request the right to either is enough for comments and labels.
    private static IEnumerable<string> Accepted(Call call) =>
        call.Route.Permission == "issues" && call.Route.Template.Contains("comments", StringComparison.Ordinal) ? ["issues", "pull_requests"] : [call.Route.Permission];

    private static string? Token(SeenRequest request) =>
        request.Headers.TryGetValue("Authorization", out var header) ? header.Split(' ', 2).Last() : null;
}
