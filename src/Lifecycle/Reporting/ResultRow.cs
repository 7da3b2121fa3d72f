namespace Levain.Reporting;

/// <summary>One model's line of the table that ends a run; texts are ready to print.</summary>
public sealed record ResultRow
{
    public required string Model { get; init; }

    /// <summary>The decision in lower case; <c>failed</c> where a stage did.</summary>
    public required string Verdict { get; init; }

    public required string Metric { get; init; }

    /// <summary>The candidate's value with its 95% interval.</summary>
    public required string Candidate { get; init; }

    /// <summary>The champion's value on the same rows.</summary>
    public required string Champion { get; init; }

    /// <summary>The best baseline's value and name.</summary>
    public required string Baseline { get; init; }

    /// <summary>The first digits of the candidate's digest.</summary>
    public required string Digest { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>Rule, outcome and evidence of each rule of the gate.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rules { get; init; }
}
