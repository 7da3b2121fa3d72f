using System.IO.Hashing;

namespace Levain.Scoring.Logging;

/// <summary>Chooses predictions by their id alone: the same ones on every machine and at every time.</summary>
internal static class Sample
{
    private const double Hashes = 1L << 53;

    /// <param name="id">The prediction's id in UTF-8.</param>
    /// <param name="share">0 holds none, 1 holds all.</param>
    public static bool Holds(ReadOnlySpan<byte> id, double share) =>
        share >= 1 || (XxHash3.HashToUInt64(id) >> 11) < share * Hashes;
}
