namespace Levain.Training;

/// <summary>What a prediction engine reads.</summary>
internal sealed class EngineInput
{
    public float[] Features { get; set; } = [];
}
