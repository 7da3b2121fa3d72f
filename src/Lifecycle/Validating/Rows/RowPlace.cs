namespace Levain.Validating.Rows;

/// <summary>Where a row stands in a snapshot.</summary>
/// <param name="File">The number of the file in the snapshot's order.</param>
/// <param name="Line">The line on which the row begins; the header is line 1.</param>
internal readonly record struct RowPlace(int File, long Line);
