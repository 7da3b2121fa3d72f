namespace Levain.Validating.Profiling;

/// <summary>What the contract says of a column before any row is read.</summary>
/// <param name="Name">As the contract has it.</param>
/// <param name="Type">The type in words for people.</param>
/// <param name="Kind">Which of the sketches are kept.</param>
/// <param name="IsPersonal">Whether a profile must not give values away.</param>
internal sealed record ColumnShape(string Name, string Type, ColumnKind Kind, bool IsPersonal = false)
{
    /// <summary>The names that a category's indexes point at; empty for other kinds.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
