using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Holding;

/// <summary>A run that was asked for.</summary>
/// <param name="Workflow">The workflow's file; null for an event of the repository.</param>
/// <param name="Name">The branch of a workflow, the type of an event.</param>
/// <param name="Payload">Its inputs, or the event's payload.</param>
public sealed record HeldDispatch(string? Workflow, string Name, JObject Payload)
{
    /// <summary>The commit that the branch had; null for an event of the repository.</summary>
    public string? Commit { get; init; }
}
