namespace Levain.Samples;

/// <summary>What a house is built of.</summary>
public enum Make
{
    Brick,
    Wood,
    Clay,
}
