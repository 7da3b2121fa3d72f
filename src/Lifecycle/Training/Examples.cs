namespace Levain.Training;

/// <summary>Rows as a learner sees them: vectors, labels, and what hangs together.</summary>
internal sealed class Examples(IReadOnlyList<string> slots, IReadOnlyList<string> classes)
{
    private readonly List<float> features = [];
    private readonly List<float> labels = [];
    private readonly List<float> naive = [];
    private readonly List<float> smoothed = [];
    private readonly List<int> blocks = [];
    private readonly List<DateTime> times = [];

    public IReadOnlyList<string> Slots => slots;

    /// <summary>The names of the classes; empty where the label is no class.</summary>
    public IReadOnlyList<string> Classes => classes;

    public int Count => labels.Count;

    public int Width => slots.Count;

    public IReadOnlyList<float> Labels => labels;

    /// <summary>The last known label of the series; empty where there is no series.</summary>
    public IReadOnlyList<float> Naive => naive;

    /// <summary>The exponentially weighted mean of the series so far; empty where there is no series.</summary>
    public IReadOnlyList<float> Smoothed => smoothed;

    /// <summary>The mean absolute error of the naive forecast; null where there is no series.</summary>
    public double? NaiveError => naive.Count == 0 ? null : naive.Zip(labels, (n, l) => Math.Abs((double)l - n)).Average();

    /// <summary>Rows with the same number hang together.</summary>
    public IReadOnlyList<int> Blocks => blocks;

    /// <summary>What the examples are parted by; empty where nobody asked for it.</summary>
    public IReadOnlyList<SliceColumn> Slices { get; init; } = [];

    /// <summary>Of rows from here on many labels are not known yet: they may be learnt from, but nothing is judged by them.</summary>
    public DateTime MaturedUntil { get; init; } = DateTime.MaxValue;

    /// <summary>When each example came to be, in their order; the beginning of time where rows carry none.</summary>
    public IReadOnlyList<DateTime> Times => times;

    /// <summary>The time of the first and last example.</summary>
    public DateTime? First => times.Count == 0 ? null : times[0];

    public DateTime? Last => times.Count == 0 ? null : times[^1];

    /// <summary>The vector of an example.</summary>
    public ReadOnlySpan<float> Vector(int example) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(features).Slice(example * Width, Width);

    public void Add(ReadOnlySpan<float> vector, float label, DateTime time, int block)
    {
        features.AddRange(vector);
        labels.Add(label);
        blocks.Add(block);
        times.Add(time);
    }

    /// <summary>A copy in which some slots of each example are those of another.</summary>
    /// <param name="moved">The slots.</param>
    /// <param name="order">For each example, whose values it takes.</param>
    public Examples Moved(IReadOnlyList<int> moved, IReadOnlyList<int> order)
    {
        var copy = new Examples(slots, classes);
        var vector = new float[Width];
        for (var i = 0; i < Count; i++)
        {
            Vector(i).CopyTo(vector);
            var other = Vector(order[i]);
            foreach (var slot in moved) vector[slot] = other[slot];
            copy.Add(vector, labels[i], times[i], blocks[i]);
        }

        return copy;
    }

    /// <summary>What forecasts of the last example cost nothing.</summary>
    /// <param name="last">The last known label of the series.</param>
    /// <param name="mean">The exponentially weighted mean of all known labels.</param>
    public void AddForecasts(float last, float mean)
    {
        naive.Add(last);
        smoothed.Add(mean);
    }

    /// <summary>A part of the examples, in the order that is asked for.</summary>
    public Examples Of(IEnumerable<int> rows)
    {
        var part = new Examples(slots, classes);
        foreach (var row in rows)
        {
            part.Add(Vector(row), labels[row], times[row], blocks[row]);
            if (naive.Count > 0) part.AddForecasts(naive[row], smoothed[row]);
        }

        return part;
    }
}
