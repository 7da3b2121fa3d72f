namespace Levain.Evaluating;

/// <summary>One model's metrics on the hold-out.</summary>
public sealed record Contender
{
    public const string Candidate = "candidate";

    public const string Champion = "champion";

    /// <summary><c>candidate</c>, <c>champion</c>, or a baseline's name in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>By the name of the metric.</summary>
    public required SortedDictionary<string, Estimate> Metrics { get; init; }
}
