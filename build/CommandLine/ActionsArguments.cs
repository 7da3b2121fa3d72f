using Levain.Adapters;
using Levain.Delivery.Releases;
using Levain.Delivery.Releases.Proposing;

namespace Levain.CommandLine;

/// <summary>Reads what GitHub Actions tells a job of itself.</summary>
internal static class ActionsArguments
{
    public static bool IsWorkflow => Variable("GITHUB_ACTIONS") == "true";

    public static ActionsEvent Event() => ActionsEvent.Read(Variable);

    /// <summary>The version whose tag this run works at; null for a branch, a tag of another form, and outside Actions.</summary>
    public static ReleaseTag? Tag() => Variable("GITHUB_REF_TYPE") == "tag" ? ReleaseTag.Parse(Variable("GITHUB_REF_NAME") ?? "") : null;

    public static ProposalSettings Proposal() => new()
    {
        IsWorkflow = IsWorkflow,
        Mask = Output.Secrets.OfEnvironment.Mask,
        Branch = Variable("GITHUB_REF_TYPE") == "branch" ? Variable("GITHUB_REF_NAME") : null,
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
