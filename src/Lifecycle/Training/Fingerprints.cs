namespace Levain.Training;

/// <summary>Short digests of what lies between a snapshot and its model: where it does not come out again, they name what differs first.</summary>
public sealed record Fingerprints
{
    /// <summary>The digest of the marks of the accepted rows.</summary>
    public required string Rows { get; init; }

    /// <summary>Twelve digits for each slot of the training examples' vectors, and for their labels.</summary>
    public required SortedDictionary<string, string> Columns { get; init; }

    /// <summary>Twelve digits for each entry of the model's zip.</summary>
    public required SortedDictionary<string, string> Entries { get; init; }

    /// <summary>Eight digits for each tree, or the bits of each weight, one after the other; empty for other learners.</summary>
    public required string Parts { get; init; }

    /// <summary>The digest of the bits of all predictions for the held-out examples.</summary>
    public required string Predictions { get; init; }
}
