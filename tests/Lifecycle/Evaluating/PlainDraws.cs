using MathNet.Numerics.Random;

namespace Levain.Evaluating;

/// <summary>The bootstrap's draws, one number after the other as the paper on fair numbers has it.</summary>
internal static class PlainDraws
{
    /// <summary>How often each row counts; blocks are numbered from 0 in the order of their rows.</summary>
    public static int[] Of(int[] blocks, int seed, int resample)
    {
        var random = new Xoshiro256StarStar(unchecked(seed * 1_000_003 + resample), threadSafe: false);
        var count = (uint)blocks.Max() + 1;
        var drawn = new int[count];
        var bytes = new byte[8];
        for (int done = 0, half = 0; done < count; half = 4 - half)
        {
            if (half == 0) random.NextBytes(bytes);
            var product = (ulong)BitConverter.ToUInt32(bytes, half) * count;
            if (product % (1UL << 32) < (1UL << 32) % count) continue;
            drawn[product >> 32]++;
            done++;
        }

        return [.. blocks.Select(b => drawn[b])];
    }
}
