using System.Globalization;
using Levain.Registering;
using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Stages;
using Levain.Training;
using Levain.Validating.Changes;

namespace Levain.Delivery.Releases.Notes;

/// <summary>The rows that a model was made from, and how they differ from another version's.</summary>
internal static class DataSection
{
    private const string Heading = "Data";

    /// <summary>Windows and rows side by side.</summary>
    /// <param name="mine">The version that is told of.</param>
    /// <param name="theirs">The version before; null for the first.</param>
    /// <param name="changes">What changed in the columns, in paragraphs.</param>
    public static string Of(MadeFrom mine, MadeFrom? theirs, params IEnumerable<string> changes)
    {
        var rows = Lines(mine).Zip(theirs is null ? Lines(mine) : Lines(theirs), (a, b) => (a.What, Mine: a.Value, Theirs: b.Value))
            .Where(r => r.Mine != Readable.None || theirs is not null && r.Theirs != Readable.None);
        var table = theirs is null
            ? GitHubText.Table(["", mine.Name], rows.Select(r => new[] { r.What, r.Mine }))
            : GitHubText.Table(["", mine.Name, theirs.Name], rows.Select(r => new[] { r.What, r.Mine, r.Theirs == r.Mine ? "the same" : r.Theirs }));
        return CardText.Section(Heading, [table, .. changes]);
    }

    /// <summary>The columns that came, went or moved notably since the rows of a champion before.</summary>
    /// <param name="mine">The version whose rows are told of.</param>
    /// <param name="data">What was found; null where its line of history was written before it kept any.</param>
    /// <param name="since">What the champion before is called.</param>
    public static string Change(string mine, DataEvidence? data, string since) => data switch
    {
        null => $"How the columns of {mine} differ from those of {since} is not known: its line of history was written before it kept that.\n",
        { Since: null } => $"How the columns of {mine} differ from those of {since} is not known: the profile of {since} was not at hand.\n",
        { Columns: [], Shifts: [] } => FormattableString.Invariant($"None of the {data.Compared} columns of {mine} has moved notably since the rows of {since}.\n"),
        _ => Moved(mine, data, since),
    };

    private static string Moved(string mine, DataEvidence data, string since)
    {
        var left = data.ColumnsLeftOut + data.ShiftsLeftOut;
        return $"Columns of {mine} that moved since the rows of {since}:\n\n"
            + GitHubText.Table(
                ["column", "change", "distance", "mean (sd)", "missing"],
                [.. data.Columns.Select(Cells), .. data.Shifts.Select(Cells)])
            + FormattableString.Invariant($"\n{data.Compared} columns were compared")
            + (left > 0 ? FormattableString.Invariant($", {left} more that moved are left out") : "")
            + ". Distance: Kolmogorov-Smirnov for numbers and times, total variation for categories, 0 to 1; a column is told where it has moved by more than a tenth, or its share of missing values by a twentieth, beyond errors and noise.\n";
    }

    private static string[] Cells(ColumnChange column)
    {
        var type = (column.Was, column.Is) is ({ } was, { } now) ? $": {GitHubText.Plain(was)} to {GitHubText.Plain(now)}" : column.InContract ? "" : ", not in the contract";
        return [GitHubText.CodeCell(column.Name), CardText.Words(column.Kind) + type, Readable.None, Readable.None, Readable.None];
    }

    private static string[] Cells(ColumnShift shift) =>
    [
        GitHubText.CodeCell(shift.Name),
        "values",
        shift.Distance is { } distance ? Number(distance) + (shift.Error > 0 ? $" ± {Number(shift.Error)}" : "") : Readable.None,
        shift.Mean is { } mean ? mean.ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture) : Readable.None,
        shift.MissingBefore == shift.MissingNow ? Readable.None : $"{Readable.Share(shift.MissingBefore)} to {Readable.Share(shift.MissingNow)}",
    ];

    private static IEnumerable<(string What, string Value)> Lines(MadeFrom made)
    {
        var (recipe, data) = (made.Recipe, made.Data);
        yield return ("as of", recipe?.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Readable.None);
        yield return ("dataset", recipe is null ? Readable.None : $"{GitHubText.CodeCell(recipe.Dataset)}, snapshot `{Digest.Brief(recipe.Snapshot)}`");
        yield return ("rows accepted", data is null ? Readable.None : Readable.Count(data.Accepted));
        yield return ("rows in quarantine", data is null ? Readable.None : Readable.Count(data.Quarantined));
        yield return ("learnt from", recipe is null ? Readable.None : Learnt(recipe));
    }

    private static string Learnt(Recipe recipe) => $"{Readable.Count(recipe.Rows)} rows{Days.Between(recipe.From, recipe.To)}";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
