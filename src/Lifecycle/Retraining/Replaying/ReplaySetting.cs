using Levain.Retraining.Replaying.Candidates;
using Levain.Retraining.Replaying.History;
using Levain.Retraining.Replaying.Playing;
using Levain.Stages;

namespace Levain.Retraining.Replaying;

/// <summary>All that policies of one replay share.</summary>
internal sealed record ReplaySetting
{
    public required PlayedHistory History { get; init; }

    /// <summary>The digest of the snapshot that the rows come from.</summary>
    public required string Snapshot { get; init; }

    public required PlayedSpan Span { get; init; }

    /// <summary>Keeps models and plays from one replay to the next.</summary>
    public required CandidateShelf Shelf { get; init; }

    /// <summary>What a model hangs on beside its day and its hold-out.</summary>
    public required Func<StageKey> ModelKey { get; init; }

    /// <summary>What a play hangs on beside its policy.</summary>
    public required Func<StageKey> PlayKey { get; init; }
}
