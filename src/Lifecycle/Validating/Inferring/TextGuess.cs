namespace Levain.Validating.Inferring;

/// <summary>What text may be: a category, a shape, a length, or somebody's own affair.</summary>
internal static class TextGuess
{
    /// <summary>Each category comes so often on average, or they are not taken for categories: 5% of the rows at most.</summary>
    private const int RowsPerCategory = 20;

    /// <summary>Where a category is rarer than this, others are to be expected.</summary>
    private const int OftenEnough = 5;

    private static readonly (ValueForms Form, string Like)[] Personal =
        [(ValueForms.Email, "e-mail addresses"), (ValueForms.Iban, "account numbers (IBAN)"), (ValueForms.Phone, "telephone numbers")];

    public static void Make(ColumnDraft draft, PropertyNames names)
    {
        MakePersonal(draft);
        if (!draft.IsText || draft.Facts.Missing == draft.Facts.Rows || draft.Advice.Count > (draft.IsPersonal ? 1 : 0)) return;
        if (!MakeShape(draft) && !MakeCategories(draft, names)) MakeLength(draft);
    }

    private static void MakePersonal(ColumnDraft draft)
    {
        var facts = draft.Facts;
        var like = draft.IsText && draft.Advice.Count == 0 && facts.Forms != ValueForms.Any
            ? Personal.FirstOrDefault(p => facts.Forms.HasFlag(p.Form)).Like
            : null;
        draft.IsPersonal = like is not null || (draft.Words.SaysPerson && (draft.IsText || draft.IsWhole || draft.IsTime));
        if (!draft.IsPersonal) return;
        draft.Propose("Pii", "");
        draft.Advice.Add(like is null
            ? "Personal data by its name: no value is shown anywhere. Take [Pii] off where that is wrong."
            : $"Looks like {like}, so personal data: no value is shown anywhere. Take [Pii] off where that is wrong.");
    }

    private static bool MakeShape(ColumnDraft draft)
    {
        var facts = draft.Facts;
        if (facts.Padded + facts.StandIns > 0) return false;
        if (facts.Forms.HasFlag(ValueForms.Uuid)) draft.Propose($"Matches({SourceText.Literal(TextShapes.Uuid)})", "UUIDs");
        else if (facts.Forms.HasFlag(ValueForms.Email)) draft.Propose($"Matches({SourceText.Literal(TextShapes.Email)})", "all look so");
        else if (facts.Forms.HasFlag(ValueForms.Iban)) draft.Propose($"Matches({SourceText.Literal(TextShapes.Iban)})", "all look so");
        else if (facts.Forms.HasFlag(ValueForms.Digits)) MakeDigits(draft);
        else return false;
        return true;
    }

    private static void MakeDigits(ColumnDraft draft)
    {
        var facts = draft.Facts;
        draft.Seen.Add("digits with zeros before them: a code, not a number");
        if (facts.Shortest == facts.Longest)
            draft.Propose(FormattableString.Invariant($"Matches(\"[0-9]{{{facts.Longest}}}\")"), FormattableString.Invariant($"always {facts.Longest} digits"));
    }

    private static bool MakeCategories(ColumnDraft draft, PropertyNames names)
    {
        var (facts, all) = (draft.Facts, draft.Facts.Texts.All);
        if (draft.IsPersonal || all.Count < 2 || all.Count * RowsPerCategory > facts.Rows) return false;
        var isTail = facts.Texts.Rarest < OftenEnough;
        draft.Seen.Add(FormattableString.Invariant($"{all.Count} different texts, the rarest in {facts.Texts.Rarest:N0} rows"));
        if (!isTail && EnumerationNames.Of(all) is { } members)
        {
            draft.Members = members;
            draft.Type = names.TypeOf(draft.Property);
            return true;
        }

        var listed = string.Join(", ", all.Select(SourceText.Literal));
        if (isTail) draft.Propose($"OneOf({listed}, UnknownUpTo = 0.01)", "rare ones are among them: others will come");
        else draft.Propose($"OneOf({listed})", "");
        return true;
    }

    private static void MakeLength(ColumnDraft draft)
    {
        var facts = draft.Facts;
        if (facts.Longest == 0) return;
        if (facts.Shortest == facts.Longest && facts.Longest > 1 && facts.Rows >= RowsPerCategory && facts.Texts.All.Count != 1)
            draft.Propose(FormattableString.Invariant($"Length({facts.Longest}, {facts.Longest})"), "always so long");
        else if (!draft.IsPersonal && facts.Texts.All is [var only])
            draft.Seen.Add($"always '{SourceText.Shown(only)}'");
        else
            draft.Seen.Add(FormattableString.Invariant($"{facts.Shortest} to {facts.Longest} characters"));
    }
}
