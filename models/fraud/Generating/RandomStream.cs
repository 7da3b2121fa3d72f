using System.Numerics;

namespace Levain.Models.Fraud.Generating;

/// <summary>
/// Random numbers that depend on nothing but the seed and the stream's path, so streams can be drawn in any order.
/// Source: xoshiro256** 1.0, seeded by SplitMix64 (D. Blackman and S. Vigna, prng.di.unimi.it).
/// </summary>
internal sealed class RandomStream
{
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public RandomStream(long seed, StreamPurpose purpose, params ReadOnlySpan<int> path)
    {
        var state = Hash(seed, purpose, path);
        a = Mix(state += GoldenRatio);
        b = Mix(state += GoldenRatio);
        c = Mix(state += GoldenRatio);
        d = Mix(state + GoldenRatio);
    }

    /// <summary>One number for a path, where a whole stream would be too much.</summary>
    public static ulong Hash(long seed, StreamPurpose purpose, params ReadOnlySpan<int> path)
    {
        var hash = Mix((ulong)seed + GoldenRatio);
        hash = Mix((hash ^ (uint)purpose) + GoldenRatio);
        foreach (var step in path)
            hash = Mix((hash ^ (uint)step) + GoldenRatio);
        return hash;
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>An even number above 0 and under 1, both excluded.</summary>
    public double Uniform() => ((Next() >> 12) + 0.5) * (1.0 / (1L << 52));

    public double Between(double least, double most) => least + (most - least) * Uniform();

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(((Next() >> 32) * (ulong)(most - least + 1L)) >> 32);

    public bool Happens(double probability) => Uniform() < probability;

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58_476D_1CE4_E5B9;
        x = (x ^ (x >> 27)) * 0x94D0_49BB_1331_11EB;
        return x ^ (x >> 31);
    }
}
