using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Compares a model's champion with the committed one.</summary>
internal sealed class ChangedChampion(Workspace workspace, Registry registry)
{
    /// <summary>The move that is not committed yet; null where the commit has the same champion.</summary>
    /// <exception cref="LevainException">There is no commit to compare with.</exception>
    public async Task<ChampionChange?> FindAsync(string model, IGit git, CancellationToken cancellation)
    {
        await DemandCommitAsync(git, cancellation);
        if (registry.Champion(model) is not { } champion) return null;
        var before = await CommittedAsync(model, git, cancellation);
        if (before == champion || before?.Digest == champion.Digest && before.Version == champion.Version) return null;
        return Lineage.LastMove(registry.History(model)) is { } move && move.Digest == champion.Digest
            ? new(champion, before, move)
            : throw new LevainException(
                $"The champion of {model} is {Digest.Brief(champion.Digest)}, and no line of {workspace.Relative(workspace.History(model))} says how it became it, "
                + $"so it cannot be proposed. Run --target=Promote --model={model}, or restore both files with git checkout.");
    }

    /// <summary>The files that belong to a champion and are committed, from the root.</summary>
    public IReadOnlyList<string> Paths(string model) =>
    [
        .. new[]
        {
            workspace.Champion(model), workspace.History(model), workspace.Card(model), workspace.CardFolder(model),
            workspace.ChampionProfile(model), workspace.MonitoringReference(model),
        }.Select(workspace.Relative),
    ];

    private async Task<Champion?> CommittedAsync(string model, IGit git, CancellationToken cancellation)
    {
        var place = workspace.Relative(workspace.Champion(model));
        return await git.FindAsync(cancellation, "cat-file", "blob", $"HEAD:./{place}") is { } text
            ? Json.Read<Champion>(text, $"HEAD:{place}", $"Commit a whole one: git log -- {place} shows where it broke.")
            : null;
    }

    private static async Task DemandCommitAsync(IGit git, CancellationToken cancellation)
    {
        if (await git.FindAsync(cancellation, "rev-parse", "--git-dir") is null)
            throw new LevainException("This folder is no git repository, so there is nothing to propose a promotion to. Work in a clone.");
        if (await git.FindAsync(cancellation, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is null)
            throw new LevainException("This repository has no commit yet, so there is nothing to propose a promotion to. Commit the checkout first.");
    }
}
