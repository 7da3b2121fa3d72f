using Levain.Datasets.Reading;

namespace Levain.Validating.Rows;

/// <summary>A file of a snapshot that is being read, and where it keeps the contract's columns.</summary>
/// <param name="Index">The number of the file in the snapshot's order.</param>
/// <param name="Name">The file's name in the snapshot.</param>
/// <param name="Reader">Gives its blocks.</param>
/// <param name="Map">Finds the columns.</param>
internal sealed record OpenTable(int Index, string Name, TableReader Reader, HeaderMap Map);
