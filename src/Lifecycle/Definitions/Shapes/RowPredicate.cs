using Levain.Definitions.Contracts;

namespace Levain.Definitions.Shapes;

/// <summary>A rule across the columns of a row.</summary>
/// <param name="Name">The name of the property or method that tells.</param>
/// <param name="Asked">What its attribute says.</param>
/// <param name="Holds">Whether a row is good.</param>
public sealed record RowPredicate<TRow>(string Name, RuleAttribute Asked, Func<TRow, bool> Holds)
    where TRow : class;
