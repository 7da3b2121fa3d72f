namespace Levain.Training;

/// <summary>What lies beside a model's zip for services to read.</summary>
public sealed record ServingParts
{
    /// <summary>The digest of each file's bytes, by its name.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    /// <summary>Why there is no flat form, in words; null where there is one.</summary>
    public string? WhyNotFlat { get; init; }
}
