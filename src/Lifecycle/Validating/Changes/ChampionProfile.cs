using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>What the rows were like that a champion learnt from: committed beside it, the base of a checkout that remembers none.</summary>
public sealed record ChampionProfile
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>The digest of the champion.</summary>
    public required string Champion { get; init; }

    public required SnapshotName Accepted { get; init; }

    /// <summary>Columns of the files that the contract does not name.</summary>
    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    public required Profile Profile { get; init; }
}
