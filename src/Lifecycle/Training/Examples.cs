namespace Levain.Training;

/// <summary>Rows as a learner sees them: vectors, labels, and what hangs together.</summary>
internal sealed class Examples(IReadOnlyList<string> slots, IReadOnlyList<string> classes)
{
    private readonly List<float> features = [];
    private readonly List<float> labels = [];
    private readonly List<float> naive = [];
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

    /// <summary>Rows with the same number hang together.</summary>
    public IReadOnlyList<int> Blocks => blocks;

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

    public void AddNaive(float label) => naive.Add(label);
}
