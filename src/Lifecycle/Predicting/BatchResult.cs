namespace Levain.Predicting;

/// <summary>What came of scoring a file.</summary>
public sealed record BatchResult
{
    public required string Digest { get; init; }

    public required int Version { get; init; }

    /// <summary>Rows of the input.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that break the contract, and have a reason instead of a score.</summary>
    public required long Refused { get; init; }

    /// <summary>Rows of series whose past is shorter than the features need.</summary>
    public required long TooYoung { get; init; }

    /// <summary>Columns of the input that the contract does not name.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }
}
