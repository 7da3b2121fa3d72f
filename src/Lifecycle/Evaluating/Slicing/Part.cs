namespace Levain.Evaluating.Slicing;

/// <summary>Rows of the hold-out that belong together.</summary>
/// <param name="Slice">What the rows were parted by.</param>
/// <param name="Value">Which part.</param>
/// <param name="Rows">The places of the rows, in their order.</param>
/// <param name="MinimumRows">With fewer rows no metric is told.</param>
internal sealed record Part(string Slice, string Value, int[] Rows, int MinimumRows)
{
    public bool IsTooSmall => Rows.Length < MinimumRows;
}
