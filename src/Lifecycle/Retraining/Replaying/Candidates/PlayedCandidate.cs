using Levain.Evaluating;
using Levain.Training;

namespace Levain.Retraining.Replaying.Candidates;

/// <summary>What is known of a model that was trained as of a past day.</summary>
internal sealed record PlayedCandidate
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>The last day that it knew, through its labels.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Which rows it was judged by.</summary>
    public required string HoldOut { get; init; }

    /// <summary>The digest of the model.</summary>
    public required string Digest { get; init; }

    /// <summary>The time of the first and the last row that it learnt from.</summary>
    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    public required int Rows { get; init; }

    public required OperatingPoint? OperatingPoint { get; init; }

    /// <summary>Its own metrics on its hold-out, without intervals.</summary>
    public required Contender OnHoldOut { get; init; }

    /// <summary>The baselines that the gate asks for, on the same rows.</summary>
    public required IReadOnlyList<Contender> Baselines { get; init; }
}
