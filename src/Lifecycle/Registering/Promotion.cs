using Levain.Gating;

namespace Levain.Registering;

/// <summary>What became of the champion.</summary>
public sealed record Promotion
{
    public required Decision Decision { get; init; }

    /// <summary>The champion's pointer moved, or already was where it should be.</summary>
    public required bool IsChampion { get; init; }

    /// <summary>The digest and version of the champion after the decision; null where there is none.</summary>
    public required string? Champion { get; init; }

    public required int? Version { get; init; }
}
