namespace Levain.Validating.Inferring;

/// <summary>The contract that is being proposed for a table.</summary>
/// <param name="Record">The name of the record.</param>
/// <param name="Model">The last part of its namespace.</param>
/// <param name="Facts">What it is proposed from.</param>
/// <param name="Columns">In the order of the file.</param>
internal sealed record ContractDraft(string Record, string Model, TableFacts Facts, IReadOnlyList<ColumnDraft> Columns)
{
    /// <summary>Guesses from facts.</summary>
    /// <param name="facts">What was seen.</param>
    /// <param name="name">The record's name, if it is wished for.</param>
    public static ContractDraft Of(TableFacts facts, string? name)
    {
        var model = Letter(new HeaderWords(facts.Source.Dataset).Pascal) ?? "Proposed";
        var record = Letter(new HeaderWords(name ?? Path.GetFileNameWithoutExtension(facts.Source.Name)).Pascal) ?? model + "Row";
        // A type is not named as its namespace.
        if (record == model) record += "Row";
        var names = new PropertyNames(record, model);
        var drafts = facts.Columns.Select((c, i) => new ColumnDraft(c, names.Take(c.Header, i + 1))).ToList();
        foreach (var draft in drafts)
        {
            TypeGuess.Make(draft);
            TextGuess.Make(draft, names);
            RangeGuess.Make(draft);
        }

        RoleGuess.Make(drafts);
        var headers = facts.Columns.Select(c => c.Header).ToList();
        foreach (var draft in drafts.Where(d => PropertyNames.NeedsColumn(d.Property, d.Facts.Header, headers)))
            draft.Attributes.Insert(0, $"Column({SourceText.Literal(draft.Facts.Header)})");
        return new ContractDraft(record, model, facts, drafts);
    }

    private static string? Letter(string name) => name != "" && char.IsLetter(name[0]) ? name : null;
}
