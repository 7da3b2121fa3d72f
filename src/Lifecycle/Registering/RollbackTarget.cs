using System.Globalization;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Finds in a history the promotion that a rollback goes back to.</summary>
internal sealed class RollbackTarget(Workspace workspace, IReadOnlyList<HistoryEntry> history, Champion champion)
{
    /// <summary>The promotion of a version, or of the champion before the present one.</summary>
    /// <exception cref="LevainException">There is no such version, or it is the champion.</exception>
    public HistoryEntry Find(int? version)
    {
        var found = version is { } named ? Named(named) : Previous();
        return found.Digest != champion.Digest
            ? found
            : throw new LevainException(FormattableString.Invariant(
                $"Version {found.Version} of {champion.Model}, {Digest.Brief(found.Digest)}, is the champion. Nothing was changed."));
    }

    private HistoryEntry Named(int version) =>
        Lineage.PromotionOf(history, version) ?? throw new LevainException(FormattableString.Invariant(
            $"{champion.Model} never had a version {version}. Its versions: {Versions}. --target=History --model={champion.Model} tells of them."));

    // Who stood before the champion was promoted, and not the version with the number before: that one may have been rolled back.
    private HistoryEntry Previous()
    {
        var promoted = history.ToList().FindLastIndex(e => e.Event == HistoryEvent.Promoted && e.Version == champion.Version);
        if (promoted < 0)
            throw new LevainException(FormattableString.Invariant(
                $"{workspace.Relative(workspace.History(champion.Model))} has no promotion of the champion, version {champion.Version}. Restore the file from git."));
        var before = Lineage.LastMove([.. history.Take(promoted)]);
        if (before is null)
            throw new LevainException(FormattableString.Invariant(
                $"{champion.Model} has had no champion before version {champion.Version}: there is nothing to go back to. Nothing was changed."));
        return Lineage.PromotionOf(history, before.Version ?? 0) ?? before;
    }

    private string Versions => string.Join(
        ", ", history.Where(e => e.Event == HistoryEvent.Promoted).Select(e => e.Version?.ToString(CultureInfo.InvariantCulture)).Distinct());
}
