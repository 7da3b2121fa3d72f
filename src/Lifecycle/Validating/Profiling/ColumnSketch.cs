using System.IO.Hashing;
using System.Text;

namespace Levain.Validating.Profiling;

/// <summary>Collects one column, a block of values at a time; one a lane, merged afterwards.</summary>
/// <remarks>
/// The same blocks in the same order give the same bits on every machine. Not for several threads at once.
/// Of a personal column it keeps no value, only how many there are and how many different ones.
/// </remarks>
internal sealed class ColumnSketch(ColumnShape shape)
{
    private readonly FiniteNumbers finite = new();
    private readonly DistinctSketch distinct = new();
    private readonly QuantileSketch quantiles = new(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(shape.Name)));
    private readonly CategoryCounter categories = new(shape.Categories);
    private readonly TextCounter? texts = shape is { Kind: ColumnKind.Text, IsPersonal: false } ? new() : null;
    private Moments moments = Moments.None;
    private TopValues merged = TopValues.None;
    private long count;
    private long missing;
    private long distinctAtLeast;

    /// <summary>For numbers and times.</summary>
    /// <param name="values">In the column's unit or seconds since the start of the year 1; what is not finite is missing.</param>
    public void AddNumbers(ReadOnlySpan<double> values)
    {
        while (!values.IsEmpty)
        {
            var block = values[..Math.Min(values.Length, FiniteNumbers.Block)];
            AddFinite(finite.Of(block), block.Length);
            values = values[block.Length..];
        }
    }

    /// <summary>For categories.</summary>
    /// <param name="indexes">Into the names of the shape; -1 is missing.</param>
    public void AddCategories(ReadOnlySpan<int> indexes)
    {
        count += indexes.Length;
        missing += categories.Add(indexes);
    }

    /// <summary>For texts, one value.</summary>
    public void AddText(ReadOnlySpan<byte> utf8)
    {
        count++;
        var hash = XxHash3.HashToUInt64(utf8);
        distinct.Add(hash);
        texts?.Add(utf8, hash);
    }

    /// <summary>Rows without a value.</summary>
    public void AddMissing(long count)
    {
        this.count += count;
        missing += count;
    }

    /// <summary>Takes in another sketch of the same column, which stays as it is.</summary>
    public void Merge(ColumnSketch other)
    {
        count += other.count;
        missing += other.missing;
        moments = moments.Merge(other.moments);
        distinct.Merge(other.Distinct());
        distinctAtLeast = Math.Max(distinctAtLeast, other.distinctAtLeast);
        quantiles.Merge(other.quantiles);
        merged = merged.Merge(other.Top()).Prune(TextCounter.Kept);
    }

    public ColumnProfile ToProfile()
    {
        // Numbers of a personal column are not even collected.
        var numbers = moments.Count > 0;
        var points = quantiles.ToPoints();
        var names = shape is { IsPersonal: false, Kind: ColumnKind.Category or ColumnKind.Text };
        return new()
        {
            Name = shape.Name,
            Type = shape.Type,
            Kind = shape.Kind,
            IsPersonal = shape.IsPersonal,
            Count = count,
            Missing = missing,
            Minimum = numbers ? moments.Minimum : null,
            Maximum = numbers ? moments.Maximum : null,
            Mean = numbers ? OrNull(moments.Mean) : null,
            Variance = numbers ? OrNull(moments.Variance) : null,
            Distinct = CountDistinct(),
            Quantiles = numbers ? Saved(points) : null,
            Histogram = numbers ? HistogramBins.Of(points, moments.Minimum, moments.Maximum) : null,
            Top = names ? Top().First(ColumnProfile.MostValues) : null,
        };
    }

    /// <summary>Goes on from a saved profile: to be merged; indexes of categories cannot be added to it, their list is not saved.</summary>
    public static ColumnSketch FromProfile(ColumnProfile profile)
    {
        var sketch = new ColumnSketch(new(profile.Name, profile.Type, profile.Kind, profile.IsPersonal))
        {
            count = profile.Count,
            missing = profile.Missing,
            moments = profile.Moments,
            merged = profile.Top ?? TopValues.None,
            distinctAtLeast = profile.Distinct.Registers is null ? profile.Distinct.Estimate : 0,
        };
        if (profile.Registers is { } registers) sketch.distinct.Merge(DistinctSketch.Of(registers));
        sketch.quantiles.Add(profile.Points);
        return sketch;
    }

    private void AddFinite(ReadOnlySpan<double> values, int rows)
    {
        count += rows;
        missing += rows - values.Length;
        distinct.Add(values);
        if (shape.IsPersonal) return;
        moments = moments.Merge(MomentsOfBlock.Of(values));
        quantiles.Add(values);
    }

    private TopValues Top() => shape.Kind switch
    {
        ColumnKind.Category => merged.Merge(categories.ToTopValues()),
        _ when texts is not null => merged.Merge(texts.ToTopValues()).Prune(TextCounter.Kept),
        _ => TopValues.None,
    };

    // Names of categories are hashed when asked for, not for every row.
    private DistinctSketch Distinct()
    {
        foreach (var value in categories.ToTopValues().Values)
            distinct.Add(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(value.Value)));
        return distinct;
    }

    private DistinctCount CountDistinct()
    {
        var sketch = Distinct();
        return new()
        {
            Estimate = Math.Max(sketch.Estimate, distinctAtLeast),
            StandardError = DistinctSketch.StandardError,
            Registers = shape.IsPersonal ? null : RegisterCode.Write(sketch.Values),
        };
    }

    private QuantileSummary Saved(WeightedPoints points) => new()
    {
        RankError = quantiles.IsExact ? 0 : QuantileSketch.RankError,
        Points = PointCode.Write(points),
    };

    private static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}
