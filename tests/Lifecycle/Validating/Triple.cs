using Levain.Definitions.Contracts;

namespace Levain.Validating;

/// <summary>Three texts and a number.</summary>
public sealed record Triple
{
    public required int Number { get; init; }

    [Missing]
    public string? Left { get; init; }

    [Missing]
    public string? Middle { get; init; }

    [Missing]
    public string? Right { get; init; }
}
