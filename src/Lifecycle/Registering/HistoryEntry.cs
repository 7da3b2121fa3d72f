using Levain.Evaluating;
using Levain.Gating;

namespace Levain.Registering;

/// <summary>Something that happened to a model's championship; written once, never changed.</summary>
public sealed record HistoryEntry
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required HistoryEvent Event { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The commit that was checked out; empty outside git.</summary>
    public required string Commit { get; init; }

    /// <summary>The version of the champion after the event; null where there is none.</summary>
    public required int? Version { get; init; }

    /// <summary>The model that the event is about.</summary>
    public required string Digest { get; init; }

    /// <summary>The champion that it was judged against, or took the place of in a rollback; <c>none</c> for the first.</summary>
    public required string Against { get; init; }

    /// <summary>The last day that was known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The fingerprint of the verdict.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict's sentence; for a rollback the reason that a person gave.</summary>
    public required string Because { get; init; }

    public required string Metric { get; init; }

    public required Estimate Value { get; init; }

    /// <summary>The verdict's rules with their numbers, in the order of the policy; null in lines of earlier versions.</summary>
    public IReadOnlyList<Reason>? Reasons { get; init; }

    /// <summary>The whole pointer that the event set; null where it set none, and in lines of earlier versions.</summary>
    public Champion? Champion { get; init; }

    /// <summary>What a promotion rested on; null for other events, and in lines of earlier versions.</summary>
    public RecordedEvidence? Evidence { get; init; }

    /// <summary>Whether the event set the pointer.</summary>
    public bool IsMove => Event is HistoryEvent.Promoted or HistoryEvent.RolledBack;
}
