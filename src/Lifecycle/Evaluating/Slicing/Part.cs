namespace Levain.Evaluating.Slicing;

/// <summary>Rows of the hold-out that belong together.</summary>
/// <param name="Slice">What the rows were parted by.</param>
/// <param name="Value">Which part.</param>
/// <param name="Rows">The places of the rows, in their order.</param>
internal sealed record Part(string Slice, string Value, int[] Rows)
{
    /// <summary>There are too few rows, or too few of a class, to tell a metric.</summary>
    public bool IsTooSmall { get; init; }
}
