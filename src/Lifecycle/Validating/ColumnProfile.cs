namespace Levain.Validating;

/// <summary>The summary of one column over the rows that were seen.</summary>
public sealed record ColumnProfile
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required long Missing { get; init; }

    /// <summary>In the column's unit; null where it holds no numbers.</summary>
    public required double? Minimum { get; init; }

    public required double? Maximum { get; init; }

    public required double? Mean { get; init; }
}
