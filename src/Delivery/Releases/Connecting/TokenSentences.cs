namespace Levain.Delivery.Releases.Connecting;

/// <summary>What is wrong with a token, and how it is mended.</summary>
internal static class TokenSentences
{
    private const string Variable = GitHubSettings.TokenVariable;

    /// <summary>How a step of a workflow is given its token.</summary>
    public const string InActions = $"in a workflow: env: {Variable}: ${{{{ github.token }}}}";

    public static string Missing => $"{Variable} is not set. Set it to a token that may do what is asked ({InActions}); without --push nothing is sent and none is needed.";

    public static string NotKnown(bool hasToken) => hasToken
        ? $"It does not know the token in {Variable}: it has expired, was taken back, or is another server's. A workflow's token ends with its job; give this run a new one ({InActions})."
        : Missing;

    /// <summary>Names the rights that lack, as a workflow writes them.</summary>
    /// <param name="accepted">GitHub's header: <c>contents=write; pull_requests=write,issues=read</c>, alternatives between semicolons.</param>
    /// <param name="theirs">What GitHub says; told where it names no right.</param>
    public static string Lacks(string? accepted, string theirs)
    {
        if (string.IsNullOrWhiteSpace(accepted)) return $"The token in {Variable} may not do that: {theirs}. {ForkAndSettings}";
        var rights = string.Join(" or ", accepted.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Written).Distinct());
        return $"The token in {Variable} lacks {rights} ({theirs}). Write it under permissions: of the workflow's job, or give it to the token on its page at GitHub. {ForkAndSettings}";
    }

    public static string NotFound(RepositoryName repository, bool hasToken) => hasToken
        ? $"What was asked for is not there, or the token in {Variable} may not see {repository}: see whether GITHUB_REPOSITORY is right, and whether the token is for that repository."
        : $"What was asked for is not there, or {repository} is private: see whether GITHUB_REPOSITORY is right, and set {Variable}.";

    private const string ForkAndSettings =
        "A fork's pull request gets a token that only reads; for pull requests, the repository's settings (Actions, General) must also allow Actions to create them.";

    // A workflow says pull-requests where the header says pull_requests.
    private static string Written(string alternative) => string.Join(" and ", alternative.Split(',', StringSplitOptions.TrimEntries)
        .Select(right => right.Split('=') is [var name, var level] ? $"'{name.Replace('_', '-')}: {level}'" : $"'{right}'"));
}
