namespace Levain.Definitions.Contracts;

/// <summary>What the model learns to tell.</summary>
public sealed class LabelAttribute : ContractAttribute
{
    /// <summary>After how many days nearly all labels are known; younger rows are not judged by.</summary>
    public int MaturesInDays { get; init; }
}
