using Levain.Registering;

namespace Levain.Delivery.Releases.Notes;

/// <summary>What the versions of a release's history are called, and which of them it can be held against.</summary>
internal sealed class VersionNames(ReleaseFacts facts)
{
    public string This { get; } = NameOf(facts.Promotion);

    /// <summary>Null for the first release.</summary>
    public string? Last { get; } = facts.Last is null ? null : NameOf(facts.Last);

    /// <summary>What the last one is, as far as was seen.</summary>
    public string LastIs { get; } = facts.IsLastReleased ? "the last release" : "the champion before (whether it was released is not known)";

    /// <summary>It was judged against the last one itself, on the same rows.</summary>
    public bool IsPaired { get; } = facts.Last is { } last && last.Digest == facts.Promotion.Against;

    /// <summary>The champion that it was judged against; null for a first one.</summary>
    public string? Replaced { get; } = facts.Promotion.Against == Evaluating.Opponent.None ? null : NameOf(facts, facts.Promotion.Against);

    /// <summary>A version by its digest, where the history that is at hand has it.</summary>
    public static string NameOf(ReleaseFacts facts, string digest) =>
        facts.Since.Prepend(facts.Last).LastOrDefault(e => e?.Digest == digest && !ReferenceEquals(e, facts.Promotion)) is { } entry
            ? NameOf(entry)
            : $"the champion {Stages.Digest.Brief(digest)}";

    public static string NameOf(HistoryEntry entry) =>
        entry.Version is { } version ? FormattableString.Invariant($"version {version}") : $"the champion {Stages.Digest.Brief(entry.Digest)}";
}
