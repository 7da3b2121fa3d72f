namespace Levain.Training.Flattening;

/// <summary>What every flat form begins with, and how large it may be.</summary>
internal static class FlatFormat
{
    /// <summary>The first four bytes: <c>LVFM</c>.</summary>
    public const int Magic = 0x4D46564C;

    /// <summary>The version that this program writes, and the only one that it reads.</summary>
    public const int Version = 1;

    /// <summary>Bytes of the digest of the zip that a flat form stands for.</summary>
    public const int DigestLength = 32;

    /// <summary>More slots or classes are no model of this kind but a broken file.</summary>
    public const int MostSlots = 65_536;

    public const int MostOutputs = 4_096;

    /// <summary>Slots times outputs: what a short file can ask to be kept.</summary>
    public const int MostWeights = 1 << 22;

    /// <summary>Steps and links that follow each other; learners make one or two.</summary>
    public const int MostSteps = 16;
}
