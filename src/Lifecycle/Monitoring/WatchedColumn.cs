using Levain.Validating.Profiling;

namespace Levain.Monitoring;

/// <summary>What is watched: its name, where it comes from and what its values are.</summary>
/// <param name="Name">The column's or feature's name; <c>Score</c>, or <c>Score=CLASS</c>, for an answer.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Kind">Numbers or categories.</param>
/// <param name="Categories">The names by their index; empty for numbers.</param>
public sealed record WatchedColumn(string Name, ColumnSource Source, ColumnKind Kind, IReadOnlyList<string> Categories);
