namespace Levain.Validating;

/// <summary>One row as it was read.</summary>
/// <param name="Row">The row; null where it breaks the contract.</param>
/// <param name="Key">A stable hash of the key columns' text; 0 where the contract names no key.</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line in the file; the header is line 1.</param>
/// <param name="Faults">What is wrong with the row; empty for a good one.</param>
/// <param name="Text">The fields as they stand in the file; empty for a good row.</param>
internal sealed record ReadRow<TRow>(
    TRow? Row, UInt128 Key, string File, long Line, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Text)
    where TRow : class;
