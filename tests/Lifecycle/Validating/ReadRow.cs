namespace Levain.Validating;

/// <summary>A row as a test sees it.</summary>
/// <param name="Row">The row; null where it breaks the contract.</param>
/// <param name="Key">The hash of its key.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Faults">What it breaks.</param>
internal sealed record ReadRow<TRow>(TRow? Row, UInt128 Key, long Line, IReadOnlyList<ViolationCode> Faults)
    where TRow : class;
