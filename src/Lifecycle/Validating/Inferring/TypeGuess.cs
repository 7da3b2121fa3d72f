namespace Levain.Validating.Inferring;

/// <summary>The narrowest type that reads every value, or text and what to change at the source.</summary>
internal static class TypeGuess
{
    private static readonly (ValueForms Form, string Type)[] Narrowest =
    [
        (ValueForms.Bool, "bool"), (ValueForms.Int, "int"), (ValueForms.Long, "long"), (ValueForms.Float, "float"),
        (ValueForms.Double, "double"), (ValueForms.Date, "DateOnly"), (ValueForms.Time, "DateTime"),
    ];

    private static readonly (ValueForms Form, string Like, string Change)[] Others =
    [
        (ValueForms.OtherTime, "times", "write all as 2020-02-29T23:59:59, in one zone and without naming it"),
        (ValueForms.DottedDate, "dates", "write them as 2020-02-29"),
        (ValueForms.SlashedDate, "dates", "write them as 2020-02-29"),
        (ValueForms.CommaNumber, "numbers with commas", "write a point before decimals and nothing between thousands"),
        (ValueForms.UnitNumber, "numbers with a unit", "write the number alone and say the unit in the header"),
    ];

    public static void Make(ColumnDraft draft)
    {
        var facts = draft.Facts;
        draft.Type = TypeOf(facts.Readable) ?? "string";
        if (facts.Missing == facts.Rows)
        {
            draft.Seen.Add("always empty");
        }
        else if (draft.IsText)
        {
            Advise(draft);
        }
        else if (draft.IsWhole)
        {
            if (facts is { Least: 0, Greatest: 1 }) draft.Advice.Add("Only 0 and 1: where it is yes or no, write true and false at the source and make it a bool.");
            if (facts.Forms.HasFlag(ValueForms.CompactDate)) draft.Advice.Add("Looks like dates: write them as 2020-02-29 at the source and make it a DateOnly.");
        }
        else if (draft.Type == "double")
        {
            draft.Seen.Add("more than the 7 digits of a float");
        }
    }

    private static string? TypeOf(ValueForms forms)
    {
        foreach (var (form, type) in Narrowest)
            if (forms.HasFlag(form))
                return type;
        return null;
    }

    private static void Advise(ColumnDraft draft)
    {
        var facts = draft.Facts;
        if (facts.StandIns + facts.Padded > 0 && facts.Rows > facts.Missing + facts.StandIns && TypeOf(facts.Forms & ValueForms.Native) is { } type)
        {
            if (facts.Padded > 0) draft.Advice.Add(FormattableString.Invariant($"Looks like {type}, but {facts.Padded:N0} values have blanks around them: trim them at the source."));
            if (facts.StandIns > 0)
                draft.Advice.Add(FormattableString.Invariant($"Looks like {type}, but {facts.StandIns:N0} values are '{SourceText.Shown(facts.StandIn)}': leave them empty at the source."));
            return;
        }

        if (facts.Forms == ValueForms.Any) return;
        if (facts.Forms.HasFlag(ValueForms.OtherBool) && facts.Texts.All.Count > 1)
        {
            draft.Advice.Add($"Looks like a bool of {string.Join(", ", facts.Texts.All.Select(SourceText.Shown))}: write true and false at the source.");
            return;
        }

        foreach (var (form, like, change) in Others)
            if (facts.Forms.HasFlag(form))
            {
                draft.Advice.Add($"Looks like {like}: {change} at the source.");
                return;
            }
    }
}
