namespace Levain.Validating.Profiling;

/// <summary>A seeded stream of random bits (Steele, Lea, Flood 2014), whose finaliser is also a strong hash of 64 bits.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>Spreads every bit over all 64 (the variant of Stafford, Mix13).</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 up to, not including, the limit; the bias is below limit / 2^64.</summary>
    public long Below(long limit) => (long)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>Goes on from both streams: the same draws do not come twice.</summary>
    public void Join(SplitMix other) => state = Mix(state + 0x9E3779B97F4A7C15) ^ other.state;
}
