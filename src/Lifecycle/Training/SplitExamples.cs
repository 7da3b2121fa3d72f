using Levain.Validating.Profiling;

namespace Levain.Training;

/// <summary>The examples to learn from and those to judge by.</summary>
internal sealed record SplitExamples(Examples Training, Examples HoldOut)
{
    /// <summary>The profile of the rows that are learnt from; null where nobody asked for it.</summary>
    public Profile? Reference { get; init; }

    /// <summary>A few of the examples to judge by, as requests, with their vectors; none where nobody asked for them.</summary>
    public IReadOnlyList<(byte[] Request, float[] Vector)> Golden { get; init; } = [];
}
