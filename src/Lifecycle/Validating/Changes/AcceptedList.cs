namespace Levain.Validating.Changes;

/// <summary>The file in which a checkout remembers what it accepted.</summary>
internal sealed record AcceptedList
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>The last accepted one last.</summary>
    public required IReadOnlyList<AcceptedSnapshot> Snapshots { get; init; }
}
