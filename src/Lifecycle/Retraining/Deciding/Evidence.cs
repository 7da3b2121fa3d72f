using Levain.Monitoring;

namespace Levain.Retraining.Deciding;

/// <summary>All that a decision may know: written down with it, so that it can be made again.</summary>
public sealed record Evidence
{
    public required Findings Findings { get; init; }

    /// <summary>The days of earlier trainings, whatever became of them, rising; later days than the findings' are not heard.</summary>
    public required IReadOnlyList<DateOnly> Trainings { get; init; }

    /// <summary>Rows of the dataset since the champion's last day.</summary>
    public required long NewRows { get; init; }

    /// <summary>Names of what changed since the champion was made, such as <c>definition</c> or a package; empty where nothing did.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Why a person wants a training; null where nobody asked.</summary>
    public required string? ByHand { get; init; }

    /// <summary>The decision of the look on the last earlier day; null for the first.</summary>
    public required RetrainDecision? Before { get; init; }
}
