namespace Levain.Validating.Contracts;

/// <summary>A rule that a row of a block breaks.</summary>
/// <param name="Row">The row's number in the block.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Field">The number of the field in the file, or <see cref="BlockFaults.WholeRow"/>.</param>
/// <param name="Value">The value to show where it is not the field's text.</param>
internal readonly record struct RowFault(int Row, Rule Rule, int Field, string? Value);
