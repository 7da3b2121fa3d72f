namespace Levain.Training;

/// <summary>All that a model was made from; with the code of its commit it gives the same model again.</summary>
public sealed record Recipe
{
    public required string Dataset { get; init; }

    /// <summary>The digest of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The last day that was known.</summary>
    public required DateOnly AsOf { get; init; }

    public required int Seed { get; init; }

    public required string Training { get; init; }

    public required string HoldOut { get; init; }

    public required int GapDays { get; init; }

    /// <summary>The time of the first and the last example that was learnt from.</summary>
    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    /// <summary>How many examples were learnt from.</summary>
    public required int Rows { get; init; }

    /// <summary>The names of the vector's slots.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The digest of the code that is reachable from the definition and from training.</summary>
    public required string Code { get; init; }

    /// <summary>The versions of the packages that took part.</summary>
    public required SortedDictionary<string, string> Packages { get; init; }

    /// <summary>The framework and the runtime identifier that it was made on; older recipes do not tell.</summary>
    public string? Runtime { get; init; }

    /// <summary>The name of the trainer's class in ML.NET; older recipes do not tell. Its settings are covered by the code.</summary>
    public string? Learner { get; init; }

    /// <summary>What the model can be compared by on the way to it; older recipes have none.</summary>
    public Fingerprints? Fingerprints { get; init; }
}
