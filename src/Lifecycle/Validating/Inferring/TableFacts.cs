namespace Levain.Validating.Inferring;

/// <summary>What one pass learns of a table.</summary>
/// <param name="Source">Which files.</param>
/// <param name="Columns">By the header; a name that stands twice is taken once.</param>
/// <param name="Rows">Rows with as many fields as the header.</param>
/// <param name="OddRows">Rows with another number of fields, which nobody looked at.</param>
/// <param name="Doubled">Names that stand more than once in the header.</param>
internal sealed record TableFacts(
    TableSource Source, IReadOnlyList<ColumnFacts> Columns, long Rows, long OddRows, IReadOnlyList<string> Doubled);
