namespace Levain.Validating.Changes;

/// <summary>Finds how one snapshot differs from another.</summary>
internal static class SnapshotComparison
{
    /// <param name="past">The base.</param>
    /// <param name="present">What is compared with it.</param>
    /// <param name="growing">Columns that move with every new row.</param>
    public static SnapshotChange Compare(ComparedSnapshot past, ComparedSnapshot present, IReadOnlySet<string> growing) => new()
    {
        Base = past.Name,
        Now = present.Name,
        Rows = RowsOf(past, present),
        Columns = ColumnComparison.Changes(past, present),
        Shifts = new ColumnComparison(growing).Shifts(past.Profile, present.Profile),
    };

    private static RowChange? RowsOf(ComparedSnapshot past, ComparedSnapshot present)
    {
        using var before = LedgerFile.Open(past.Rows, past.Name.Rows);
        using var now = LedgerFile.Open(present.Rows, present.Name.Rows);
        return before is null || now is null ? null : new LedgerComparison().Compare(before, now);
    }
}
