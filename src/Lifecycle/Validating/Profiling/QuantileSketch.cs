using System.Numerics;
using System.Runtime.CompilerServices;

namespace Levain.Validating.Profiling;

/// <summary>The distribution of numbers in one pass: KLL (Karnin, Lang, Liberty 2016) with a sampler below its levels.</summary>
/// <remarks>
/// A value of level h stands for 2^h values. Once many values were seen, one in 2^h is drawn from each run of the input instead
/// of filling the levels below h, so that the cost of a value falls as their number grows.
/// The weights always add up to the number of values exactly.
/// </remarks>
internal sealed class QuantileSketch(ulong seed)
{
    /// <summary>How far a rank may be from the true one, as a share of all values, with <see cref="Confidence"/>.</summary>
    /// <remarks>
    /// Measured, not only derived: see the tests. It includes what <see cref="PointCode"/> leaves out when saved once; a profile
    /// that is read, merged and saved again and again errs more with each time.
    /// </remarks>
    public const double RankError = 0.01;

    /// <summary>That a single rank is within the error; over the seeded randomness of the sketch.</summary>
    public const double Confidence = 0.99;

    /// <summary>At most so many values are taken in at the lowest level before that level is given up.</summary>
    private const long Samples = 1 << 17;

    /// <summary>From so many values on, the lowest level is sorted in lanes, which costs a tenth and errs a little more.</summary>
    private const long Few = 1 << 15;

    private const int Thinned = LaneSort.Rows * LaneSort.Lanes;

    /// <summary>How many values a level holds, by its distance from the top: two thirds of the level above.</summary>
    private static readonly int[] Widths = [768, 512, 341, 227, 151, 101, 67, 45];

    private readonly List<Compactor> levels = [new()];
    private SplitMix random = new(seed);
    private int lowest;
    private double drawn;
    private long drawnFrom;

    public long Count { get; private set; }

    /// <summary>Whether nothing was left out so far: every rank is exact.</summary>
    public bool IsExact { get; private set; } = true;

    private long Run => 1L << lowest;

    /// <param name="values">Finite numbers.</param>
    public void Add(ReadOnlySpan<double> values)
    {
        Grow(values.Length);
        while (!values.IsEmpty)
        {
            var taken = lowest == 0 ? Fill(values) : Draw(values);
            values = values[taken..];
        }
    }

    /// <summary>Takes in another sketch, or points that were saved of one.</summary>
    public void Add(WeightedPoints points)
    {
        Grow(points.Total);
        for (var i = 0; i < points.Count; i++)
            for (var rest = points.Weight(i); rest > 0; rest &= rest - 1)
                Place(points.Value(i), BitOperations.TrailingZeroCount(rest));
        Settle();
    }

    public void Merge(QuantileSketch other)
    {
        Grow(other.Count);
        IsExact &= other.IsExact;
        random.Join(other.random);
        if (other.drawnFrom > 0) Draw(other.drawn, other.drawnFrom);
        for (var level = other.lowest; level < other.levels.Count; level++)
        {
            if (level >= lowest) Level(level).Add(other.levels[level].Items);
            else foreach (var value in other.levels[level].Items) Draw(value, 1L << level);
        }

        Settle();
    }

    /// <summary>All values that are held, with their weights.</summary>
    public WeightedPoints ToPoints()
    {
        var held = new List<(double Value, long Weight)>();
        for (var level = lowest; level < levels.Count; level++)
            foreach (var value in levels[level].Items) held.Add((value, 1L << level));
        if (drawnFrom > 0) held.Add((drawn, drawnFrom));
        return WeightedPoints.Of(held);
    }

    private int Fill(ReadOnlySpan<double> values)
    {
        var taken = Math.Clamp(Capacity(0) - levels[0].Count, 1, values.Length);
        levels[0].Add(values[..taken]);
        Settle(0);
        return taken;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Draw(ReadOnlySpan<double> values)
    {
        var taken = (int)Math.Min(values.Length, Run - drawnFrom);
        drawnFrom += taken;
        var place = random.Below(drawnFrom);
        if (place < taken) drawn = values[(int)place];
        EndRun();
        return taken;
    }

    private void Draw(double value, long weight)
    {
        while (weight > 0)
        {
            var taken = Math.Min(weight, Run - drawnFrom);
            drawnFrom += taken;
            if (random.Below(drawnFrom) < taken) drawn = value;
            EndRun();
            weight -= taken;
        }
    }

    private void EndRun()
    {
        if (drawnFrom < Run) return;
        drawnFrom = 0;
        Level(lowest).Add(drawn);
        Settle(lowest);
    }

    private void Place(double value, int level)
    {
        if (level >= lowest) Level(level).Add(value);
        else Draw(value, 1L << level);
    }

    private void Settle()
    {
        for (var level = lowest; level < levels.Count; level++) Settle(level);
    }

    /// <summary>Moves values up from a full level, and on from there as long as the next is full.</summary>
    private void Settle(int level)
    {
        if (Thins(level) && levels[level].Count == Thinned)
        {
            IsExact = false;
            levels[level].ThinInto(Level(level + 2), ref random);
            level += 2;
        }

        for (; levels[level].Count >= Capacity(level); level++) Compact(level);
    }

    private void Compact(int level)
    {
        IsExact = false;
        levels[level].CompactInto(Level(level + 1), ref random);
    }

    private void Grow(long more)
    {
        Count += more;
        while (Count > Samples << lowest) GiveUpLowest();
    }

    private void GiveUpLowest()
    {
        IsExact = false;
        var given = levels[lowest];
        if (given.Count > 1) Compact(lowest);
        lowest++;
        Level(lowest);
        if (given.TryTake(out var odd)) Draw(odd, Run / 2);
        Settle(lowest);
    }

    private bool Thins(int level) => level == lowest && Count > Few;

    private Compactor Level(int level)
    {
        while (levels.Count <= level) levels.Add(new Compactor());
        return levels[level];
    }

    /// <summary>By the distance from the top; where heavy points made many levels, by that from the lowest.</summary>
    private int Capacity(int level) => Thins(level)
        ? Thinned
        : Widths[Math.Min(levels.Count - 1 - level, Math.Max(0, Widths.Length - 1 - (level - lowest)))];
}
