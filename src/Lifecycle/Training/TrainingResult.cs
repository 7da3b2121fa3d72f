namespace Levain.Training;

/// <summary>A candidate: its name and what it was made from.</summary>
public sealed record TrainingResult
{
    /// <summary>The digest over the entries of the model's zip.</summary>
    public required string Model { get; init; }

    public required Recipe Recipe { get; init; }

    /// <summary>How many examples are kept to judge by.</summary>
    public required int HoldOutRows { get; init; }

    /// <summary>What turns the model's scores into decisions; null for classes, of which the most probable is told.</summary>
    public required OperatingPoint? OperatingPoint { get; init; }

    /// <summary>What was made for services beside the zip; null in results of earlier versions.</summary>
    public ServingParts? Serving { get; init; }
}
