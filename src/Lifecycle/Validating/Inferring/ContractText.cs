using System.Text;

namespace Levain.Validating.Inferring;

/// <summary>Writes a proposed contract in C#, with its evidence in comments.</summary>
internal sealed class ContractText
{
    private readonly StringBuilder text = new();

    private ContractText(ContractDraft draft)
    {
        Line("using Levain.Definitions.Contracts;");
        Line();
        Line($"namespace Levain.Models.{draft.Model};");
        Line();
        WriteSummary(draft);
        Line($"public sealed record {draft.Record}");
        Line("{");
        for (var i = 0; i < draft.Columns.Count; i++)
        {
            if (i > 0) Line();
            Write(draft.Columns[i]);
        }

        Line("}");
        foreach (var column in draft.Columns.Where(c => c.Members.Count > 0)) WriteEnumeration(column);
    }

    public static string Of(ContractDraft draft) => new ContractText(draft).text.ToString();

    private void WriteSummary(ContractDraft draft)
    {
        var (facts, source) = (draft.Facts, draft.Facts.Source);
        Line($"/// <summary>One row of {SourceText.Xml(source.Name)}.</summary>");
        Line("/// <remarks>");
        Line(FormattableString.Invariant($"/// Proposed from all {facts.Rows:N0} rows")
            + (source.Files.Count > 1 ? FormattableString.Invariant($" of {source.Files.Count:N0} files") : "")
            + ". The comments say what was seen: decide what may be, then take them away.");
        Line("/// A file cannot tell units, the label and what rows have in common: say it in a summary, with [Label], with [Rule].");
        if (facts.OddRows > 0) Line(FormattableString.Invariant($"/// {facts.OddRows:N0} rows have another number of fields than the header; they were passed over."));
        foreach (var name in facts.Doubled)
            Line($"/// '{SourceText.Xml(name)}' stands more than once in the header: only the first was taken. Rename the others at the source.");
        if (!draft.Columns.Any(c => c.Attributes.Contains("Key")))
            Line("/// No column alone names a row: put [Key] on those that do together.");
        Line("/// </remarks>");
    }

    private void Write(ColumnDraft column)
    {
        foreach (var advice in column.Advice) Line($"    // {advice}");
        if (column.Attributes.Count > 0) Line($"    [{string.Join(", ", column.Attributes)}]{Comment(column.Reasons)}");
        var (required, nullable) = column.IsNullable ? ("", "?") : ("required ", "");
        Line($"    public {required}{column.Type}{nullable} {column.Property} {{ get; init; }}{Comment(column.Seen)}");
    }

    private void WriteEnumeration(ColumnDraft column)
    {
        Line();
        Line($"/// <summary>The values of {SourceText.Xml(column.Facts.Header)}.</summary>");
        Line($"public enum {column.Type}");
        Line("{");
        foreach (var member in column.Members) Line($"    {member},");
        Line("}");
    }

    private static string Comment(List<string> parts) => parts.Count == 0 ? "" : $" // {string.Join("; ", parts)}";

    private void Line(string line = "") => text.Append(line).Append('\n');
}
