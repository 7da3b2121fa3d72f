namespace Levain.Validating.Contracts;

/// <summary>A rule across the columns of a row.</summary>
/// <param name="Rule">What it is called.</param>
/// <param name="Holds">The predicate.</param>
internal sealed record RowRule<TRow>(Rule Rule, Func<TRow, bool> Holds);
