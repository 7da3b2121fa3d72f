namespace Levain.Validating.Profiling;

/// <summary>What is known of a column without its rows: some KB that can be merged, compared and asked.</summary>
public sealed record ColumnProfile
{
    /// <summary>How many values are listed by their count.</summary>
    public const int MostValues = 20;

    public required string Name { get; init; }

    /// <summary>The type in words, for people.</summary>
    public required string Type { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>Whether the contract calls it personal: then no value, bound, mean or register is kept.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>Rows seen, those without a value among them.</summary>
    public required long Count { get; init; }

    public required long Missing { get; init; }

    /// <summary>Exact, in the column's unit; of a time, in seconds since the start of the year 1. Null without numbers.</summary>
    public required double? Minimum { get; init; }

    public required double? Maximum { get; init; }

    /// <summary>Exact but for rounding; null also where it is beyond the range of a double.</summary>
    public required double? Mean { get; init; }

    /// <summary>Of the sample (n - 1), in the squared unit.</summary>
    public required double? Variance { get; init; }

    public required DistinctCount Distinct { get; init; }

    public required QuantileSummary? Quantiles { get; init; }

    /// <summary>Of the quantiles; for people, and as the bins on which others are compared with this one.</summary>
    public required Histogram? Histogram { get; init; }

    /// <summary>Null for numbers and personal columns.</summary>
    public required TopValues? Top { get; init; }

    /// <summary>Rows with a value.</summary>
    public long Present => Count - Missing;

    internal Moments Moments => Minimum is { } minimum && Maximum is { } maximum
        ? new(Present, minimum, maximum, Mean ?? double.NaN, Variance * (Present - 1) ?? double.NaN)
        : Moments.None;

    internal byte[]? Registers => Distinct.Registers is { } text ? Decode(() => RegisterCode.Read(text)) : null;

    internal WeightedPoints Points => Quantiles is { } saved
        ? Decode(() => PointCode.Read(saved.Points, Present))
        : WeightedPoints.Of([]);

    /// <summary>How many values are at or below the value, within the rank error of the quantiles.</summary>
    public long Rank(double value) =>
        value < Minimum ? 0 : value >= Maximum ? Present : Points.Rank(value);

    /// <summary>The share of the values at or below the value; NaN where there are no numbers.</summary>
    public double Cdf(double value) => Quantiles is null ? double.NaN : (double)Rank(value) / Present;

    /// <summary>The value that a share of the values is at or below; null where there are no numbers.</summary>
    /// <param name="share">From 0, the minimum, to 1, the maximum.</param>
    public double? Quantile(double share) => share switch
    {
        _ when Quantiles is null => null,
        <= 0 => Minimum,
        >= 1 => Maximum,
        _ => Points.At((long)Math.Ceiling(share * Present) - 1),
    };

    /// <summary>The numbers on the bins of another profile, such as a training set's.</summary>
    /// <remarks>What lies outside falls into the first or last bin.</remarks>
    /// <param name="edges">Rising, at least two.</param>
    public long[] CountsOn(IReadOnlyList<double> edges) => HistogramBins.Count(Points, edges);

    /// <summary>The counts of named values, and last that of all others, to which a value below the top ones counts.</summary>
    public long[] CountsOf(IReadOnlyList<string> values)
    {
        var known = (Top?.Values ?? []).ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal);
        long[] counts = [.. values.Select(v => known.GetValueOrDefault(v))];
        return [.. counts, Present - counts.Sum()];
    }

    /// <summary>All parts together, within the stated errors.</summary>
    /// <param name="parts">At least one, of the same column.</param>
    public static ColumnProfile Merge(IReadOnlyList<ColumnProfile> parts)
    {
        var sketch = ColumnSketch.FromProfile(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            parts[0].RefuseOther(part);
            sketch.Merge(ColumnSketch.FromProfile(part));
        }

        return sketch.ToProfile();
    }

    private void RefuseOther(ColumnProfile other)
    {
        if ((other.Name, other.Kind, other.IsPersonal) == (Name, Kind, IsPersonal)) return;
        throw new LevainException(
            $"The profiles of {Describe()} and {other.Describe()} cannot be merged: "
            + "validate both datasets with the same contract.");
    }

    private string Describe() => $"column '{Name}' ({Kind}{(IsPersonal ? ", personal" : "")})";

    private T Decode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException broken)
        {
            throw new LevainException(
                $"The profile of column '{Name}' is damaged: {broken.Message}. Validate the dataset again.", broken);
        }
    }
}
