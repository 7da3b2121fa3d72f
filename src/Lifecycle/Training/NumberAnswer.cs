namespace Levain.Training;

/// <summary>What a model of a number answers.</summary>
internal sealed class NumberAnswer
{
    public float Score { get; set; }
}
