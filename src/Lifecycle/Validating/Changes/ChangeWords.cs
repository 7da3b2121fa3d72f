namespace Levain.Validating.Changes;

/// <summary>Tells a change in a few words.</summary>
internal static class ChangeWords
{
    public static string Of(SnapshotChange change)
    {
        var words = Rows(change).Concat(Columns(change)).ToList();
        return words.Count == 0 ? "no change" : string.Join(", ", words);
    }

    private static IEnumerable<string> Rows(SnapshotChange change)
    {
        if (change.Rows is not { } rows)
        {
            var more = change.Now.Rows - change.Base.Rows;
            if (more != 0) yield return FormattableString.Invariant($"{more:+#,0;-#,0} {(Math.Abs(more) == 1 ? "row" : "rows")} in all");
            yield break;
        }

        if (rows.Added > 0) yield return Counted("+", rows.Added, "row");
        if (rows.Removed > 0) yield return Counted("-", rows.Removed, "row");
        if (rows.Altered > 0) yield return Counted("", rows.Altered.Value, "row") + " altered";
    }

    private static IEnumerable<string> Columns(SnapshotChange change)
    {
        foreach (var kind in Enum.GetValues<ColumnChangeKind>())
            if (change.Columns.Count(c => c.Kind == kind) is var count and > 0)
                yield return $"{Counted("", count, "column")} {kind.ToString().ToLowerInvariant()}";
        if (change.Notable.Count() is var shifted and > 0) yield return Counted("", shifted, "column") + " shifted";
    }

    private static string Counted(string sign, long count, string what) =>
        FormattableString.Invariant($"{sign}{count:N0} {what}{(count == 1 ? "" : "s")}");
}
