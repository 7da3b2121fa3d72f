namespace Levain.Validating.Changes;

/// <summary>A snapshot that passed its validation in this checkout.</summary>
internal sealed record AcceptedSnapshot
{
    /// <summary>What stands for a run that was told no day.</summary>
    public const string Newest = "newest";

    public required SnapshotSource Source { get; init; }

    /// <summary>The as-of date that was asked for, or <see cref="Newest"/>.</summary>
    public required string Asked { get; init; }

    /// <summary>What it was compared with when it was first accepted, and is for good; null where there was nothing.</summary>
    public required SnapshotSource? Base { get; init; }
}
