using Cake.Core.Diagnostics;
using Levain.CommandLine;
using Levain.Delivery.Images;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Publishing;
using Levain.Registering;

namespace Levain.Adapters;

/// <summary>Looks, before any work, whether what a target will send can be sent, and whether it was sent before.</summary>
public sealed class GitHubAccess(
    GitHubConnections connections, DeliveryOptions delivery, Registry registry, ModelRun run, Interruption interruption, ICakeLog log)
{
    /// <summary>Demands what the target needs where something shall be sent, or where somebody asks.</summary>
    /// <exception cref="LevainException">GitHub, the token or the registry is not what it must be.</exception>
    public async Task DemandAsync(BuildContext context)
    {
        // A pull request's run tells what its token lets it, a fork's nothing.
        if (!delivery.Push || ActionsArguments.Event().IsPullRequest) return;
        foreach (var note in await new TokenCheck(connections).DemandAsync(NeedsOf(context.Target), interruption.Token)) log.Warning("{0}", note);
        if (context.Target == ReleaseStage.StageName) await LeaveOutReleasedAsync(context);
        if (context.Target == GitHubArguments.AccessTarget) log.Information("{0}", $"{connections.Settings.Repository} can be written to.");
    }

    private async Task LeaveOutReleasedAsync(BuildContext context)
    {
        if (delivery.Registry is null)
            throw new LevainException("--push needs to know where the image goes: name a registry with --registry=HOST[:PORT][/PATH] or LEVAIN_REGISTRY.");
        using var hub = connections.Open();
        foreach (var model in context.Models)
        {
            if (registry.Champion(model.Name) is not { } champion) continue;
            var released = await ReleasedVersions.OfAsync(hub, model.Name, interruption.Token);
            if (!released.TryGetValue(champion.Version, out var page)) continue;
            var isOurs = ReleaseIdentity.IsOf(page, champion.Digest);
            if (isOurs == false) throw ReleaseIdentity.Foreign(page, champion.Digest);
            if (isOurs == true)
                run.LeaveOut([model], name => FormattableString.Invariant($"{name}: version {champion.Version} is released already, and a release is never changed: {page.HtmlUrl}"));
        }
    }

    private static GitHubNeeds NeedsOf(string target) => target switch
    {
        ReleaseStage.StageName => GitHubNeeds.Contents,
        "Monitor" => GitHubNeeds.Issues | GitHubNeeds.Contents,
        "CT" => GitHubNeeds.Issues | GitHubNeeds.Contents | GitHubNeeds.PullRequests,
        _ => GitHubNeeds.Contents | GitHubNeeds.PullRequests,
    };
}
