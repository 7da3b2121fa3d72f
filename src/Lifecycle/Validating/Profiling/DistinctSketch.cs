using System.Numerics;
using System.Runtime.CompilerServices;

namespace Levain.Validating.Profiling;

/// <summary>How many different values there are, by HyperLogLog: 2 KB whatever the number of rows.</summary>
/// <remarks>Merging is exact: the registers are those of one pass over both.</remarks>
internal sealed class DistinctSketch
{
    public const int Registers = 1 << IndexBits;

    /// <summary>The greatest value of a register: one more than the bits of a hash that do not choose it.</summary>
    public const int Highest = 64 - IndexBits + 1;

    /// <summary>The standard error of an estimate, relative to the true number: 1.04 / sqrt(registers).</summary>
    public const double StandardError = 0.023;

    private const int IndexBits = 11;
    private readonly byte[] registers;

    public DistinctSketch() => registers = new byte[Registers];

    private DistinctSketch(byte[] registers) => this.registers = registers;

    public ReadOnlySpan<byte> Values => registers;

    public long Estimate => (long)Math.Round(CardinalityEstimate.Of(registers, Highest));

    /// <param name="registers">One value a register, from 0 to <see cref="Highest"/>.</param>
    public static DistinctSketch Of(byte[] registers) => new(registers);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> values)
    {
        // Adding zero makes -0 the +0 that it equals.
        foreach (var value in values) Add(SplitMix.Mix(BitConverter.DoubleToUInt64Bits(value + 0.0)));
    }

    /// <param name="hash">64 bits, each as good as the other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash)
    {
        ref var register = ref registers[hash >> (64 - IndexBits)];
        var value = (byte)(BitOperations.LeadingZeroCount((hash << IndexBits) | (1UL << (IndexBits - 1))) + 1);
        if (value > register) register = value;
    }

    public void Merge(DistinctSketch other)
    {
        for (var i = 0; i < registers.Length; i++) registers[i] = Math.Max(registers[i], other.registers[i]);
    }
}
