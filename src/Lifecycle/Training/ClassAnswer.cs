namespace Levain.Training;

/// <summary>What a model of classes answers.</summary>
internal sealed class ClassAnswer
{
    public float[] Score { get; set; } = [];
}
