namespace Levain.Definitions.Contracts;

/// <summary>What the model learns to tell; rows to be scored do not have it.</summary>
public sealed class LabelAttribute : ContractAttribute
{
    /// <summary>After how many days nearly all labels are known; younger rows are not judged by.</summary>
    public int MaturesInDays { get; init; }

    /// <summary>The least share of positive rows, 0 to 1, among those whose labels are known.</summary>
    public double PositivesAtLeast { get; init; }

    /// <summary>The greatest share of positive rows, 0 to 1, among those whose labels are known.</summary>
    public double PositivesAtMost { get; init; } = 1;
}
