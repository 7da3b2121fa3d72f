using Levain.Evaluating;

namespace Levain.Reporting.Comparing;

/// <summary>Candidate, champion and earlier versions side by side, as far as records and history know them.</summary>
public sealed record ModelComparison
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    /// <summary>The candidate, the champion, then the other versions, the newest first.</summary>
    public required IReadOnlyList<ComparedVersion> Versions { get; init; }

    /// <summary>The candidate, the champion and the baselines on the same held-out rows; empty where no evaluation is recorded.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>By how much the candidate is worse than the champion on the same rows, paired; negative where it is better.</summary>
    public required IReadOnlyList<Comparison> Differences { get; init; }

    /// <summary>What must be known to read the numbers, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
