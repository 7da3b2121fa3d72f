namespace Levain.Validating.Contracts;

/// <summary>One column of a contract, whatever its type.</summary>
internal abstract class Column<TRow>
{
    /// <summary>The property's name.</summary>
    public required string Name { get; init; }

    /// <summary>The names under which a file may carry the column.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }

    public required bool IsKey { get; init; }

    public required bool IsUnique { get; init; }

    /// <summary>The share of rows that may lack a value, 0 to 1; NaN where each must have one.</summary>
    public required double MissingUpTo { get; init; }

    public bool MayBeMissing => !double.IsNaN(MissingUpTo);

    /// <summary>What a value of this column looks like, for messages.</summary>
    public abstract string TypeName { get; }

    /// <summary>Parses a field into a row.</summary>
    /// <param name="text">The field as it stands in the file.</param>
    /// <param name="row">The row that is being made.</param>
    /// <param name="number">The value as a number; NaN where it is missing or no number.</param>
    /// <returns>The broken rule, or null.</returns>
    public abstract BrokenRule? Read(ReadOnlySpan<char> text, TRow row, out double number);
}
