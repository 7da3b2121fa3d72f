namespace Levain.Delivery.Releases.Proposing;

/// <summary>How promotions are proposed here; whoever reads the environment fills it.</summary>
public sealed record ProposalSettings
{
    /// <summary>The branch that the workflow runs on; null outside of workflows and for tags.</summary>
    public string? Branch { get; init; }

    /// <summary>Commits have the workflows' own author where git's configuration names nobody.</summary>
    public bool IsWorkflow { get; init; }

    /// <summary>The workflow that judges the proposal; a push by a workflow's token does not start it.</summary>
    public string Workflow { get; init; } = "ci.yml";

    /// <summary>Strikes secrets out of what is committed or sent.</summary>
    public Func<string, string> Mask { get; init; } = text => text;

    /// <summary>The branch that a model's promotions are proposed on.</summary>
    public static string BranchOf(string model) => $"retrain/{model}";
}
