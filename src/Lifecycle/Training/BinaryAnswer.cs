namespace Levain.Training;

/// <summary>What a calibrated model of yes and no answers.</summary>
internal sealed class BinaryAnswer
{
    public float Probability { get; set; }
}
