namespace Levain.Validating.Profiling;

/// <summary>What is known of a table without its rows; small enough to travel with a model.</summary>
public sealed record Profile
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required long Rows { get; init; }

    /// <summary>In the order of the contract.</summary>
    public required IReadOnlyList<ColumnProfile> Columns { get; init; }

    /// <summary>For many parts take the other: each step rounds the quantiles anew.</summary>
    public static Profile Merge(Profile first, Profile second) => Merge([first, second]);

    /// <summary>All parts in one step, which rounds their quantiles once and not once a part.</summary>
    /// <param name="parts">At least one, of the same contract.</param>
    public static Profile Merge(IReadOnlyList<Profile> parts)
    {
        var first = parts[0];
        foreach (var part in parts) RefuseOtherColumns(first, part);
        return new()
        {
            Schema = CurrentSchema,
            Rows = parts.Sum(p => p.Rows),
            Columns = [.. first.Columns.Select((_, i) => ColumnProfile.Merge([.. parts.Select(p => p.Columns[i])]))],
        };
    }

    /// <summary>The column of a name; null where the table has none.</summary>
    public ColumnProfile? Column(string name) => Columns.FirstOrDefault(c => c.Name == name);

    private static void RefuseOtherColumns(Profile first, Profile other)
    {
        if (first.Columns.Count != other.Columns.Count)
            throw new LevainException(
                $"A profile of {first.Columns.Count} columns cannot be merged with one of {other.Columns.Count}: "
                + "validate both datasets with the same contract.");
    }
}
