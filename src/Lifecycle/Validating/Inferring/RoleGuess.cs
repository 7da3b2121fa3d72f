namespace Levain.Validating.Inferring;

/// <summary>What columns are in the table: its key, its time, and what only a person can decide.</summary>
internal static class RoleGuess
{
    public static void Make(IReadOnlyList<ColumnDraft> drafts)
    {
        var key = KeyOf(drafts);
        var time = drafts.FirstOrDefault(d => d.IsTime && !d.IsNullable && d.Facts is { IsAscending: true, Rows: > 1 });
        if (time is not null) Lead(time, "EventTime", "ascending");
        else if (drafts.FirstOrDefault(d => d.IsTime) is { } idle)
            idle.Advice.Add("Not in ascending order: for [EventTime] sort the rows by it, and leave no value empty.");
        if (key is not null) Lead(key, "Key", "all differ");
        foreach (var draft in drafts.Where(d => d != key)) MakeOthers(draft);
        foreach (var draft in drafts) MakeMissing(draft);
    }

    private static ColumnDraft? KeyOf(IReadOnlyList<ColumnDraft> drafts) => drafts
        .Where(d => d.Facts.IsUnique && (d.IsWhole || d.IsTime || d.IsText))
        .OrderBy(d => d.IsPersonal ? 3 : d.Words.SaysId ? 0 : d.IsWhole && !d.Facts.IsAscending ? 2 : 1)
        .FirstOrDefault();

    private static void Lead(ColumnDraft draft, string attribute, string reason)
    {
        draft.Attributes.Insert(0, attribute);
        draft.Reasons.Insert(0, reason);
    }

    private static void MakeOthers(ColumnDraft draft)
    {
        var facts = draft.Facts;
        var isId = draft.Words.SaysId && (draft.IsWhole || draft.IsText);
        if (facts.IsUnique && (isId || (draft.IsText && facts.Forms.HasFlag(ValueForms.Uuid)))) draft.Propose("Unique", "all differ");
        else if (facts.IsUnique) draft.Seen.Add("all differ");
        else if (isId && draft.Words.Pascal.EndsWith("Id", StringComparison.Ordinal) && !facts.Texts.AreFew)
            draft.Advice.Add("Repeats: where it says whose row it is, [Entity].");
        var isBinary = draft.Type == "bool" || (draft.IsWhole && facts is { Least: 0, Greatest: 1 });
        if (isBinary && draft.Words.SaysLabel) draft.Advice.Add("By its name it may be what is learnt: then [Label].");
    }

    private static void MakeMissing(ColumnDraft draft)
    {
        var facts = draft.Facts;
        if (facts.Missing == 0) return;
        var share = (double)facts.Missing / facts.Rows;
        draft.Propose(FormattableString.Invariant($"Missing(UpTo = {Tolerated(share)})"), FormattableString.Invariant($"missing in {facts.Missing:N0} rows, {share:0.##%}"));
    }

    // A quarter more than was seen, then up to a round share.
    private static double Tolerated(double share)
    {
        double[] round = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
        foreach (var step in round)
            if (share * 1.25 <= step)
                return step;
        return 1;
    }
}
