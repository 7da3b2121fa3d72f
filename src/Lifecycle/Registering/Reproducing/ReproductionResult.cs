namespace Levain.Registering.Reproducing;

/// <summary>Whether a champion came out again from its recipe, and where it first differed.</summary>
public sealed record ReproductionResult
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    public required int Version { get; init; }

    /// <summary>The digest of the champion.</summary>
    public required string Champion { get; init; }

    /// <summary>The digest of the model that came out; null where none did.</summary>
    public required string? Made { get; init; }

    /// <summary>Model and predictions are the champion's, bit for bit.</summary>
    public required bool IsIdentical { get; init; }

    public required string Sentence { get; init; }

    /// <summary>What of code, packages and system is not what it was when the champion was made.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>From the snapshot to the predictions, as far as it came.</summary>
    public required IReadOnlyList<ReproducedStep> Steps { get; init; }

    /// <summary>What it was made on.</summary>
    public required string Runtime { get; init; }

    /// <summary>Wall time in seconds.</summary>
    public required double Seconds { get; init; }
}
