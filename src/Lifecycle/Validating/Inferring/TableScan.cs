using System.Text;
using Levain.Datasets.Reading;

namespace Levain.Validating.Inferring;

/// <summary>One pass over the files of a table.</summary>
/// <param name="source">Which files.</param>
/// <param name="placeOf">Turns a full path into what people type, for messages.</param>
/// <param name="folder">Where files of many values may lie meanwhile.</param>
internal sealed class TableScan(TableSource source, Func<string, string> placeOf, string folder)
{
    /// <summary>In values, over all columns together: some 40 bytes each.</summary>
    private const int UniqueBudget = 1 << 22;
    private readonly RowBlock block = new();
    private IReadOnlyList<string> header = [];
    private ColumnFacts[] columns = [];
    private int[] fields = [];
    private long rows, oddRows;

    /// <exception cref="LevainException">A file is no table, the headers differ, or there are no rows.</exception>
    public async Task<TableFacts> ReadAsync(CancellationToken cancellation)
    {
        foreach (var path in source.Files)
        {
            using var reader = await TableFiles.OpenAsync(path, placeOf(path), cancellation);
            Begin(reader);
            while (await reader.FillAsync(block, cancellation))
            {
                reader.Split(block);
                Take();
            }
        }

        if (rows == 0)
            throw new LevainException($"{placeOf(source.Files[0])} has a header and no rows below it: there is nothing to infer from. Name a file with rows.");
        foreach (var column in columns) column.Close();
        return new TableFacts(source, columns, rows, oddRows, [.. header.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)]);
    }

    private void Begin(TableReader reader)
    {
        if (columns.Length > 0)
        {
            if (!header.SequenceEqual(reader.Header, StringComparer.Ordinal))
                throw new LevainException(
                    $"{reader.Place} has another header than {placeOf(source.Files[0])}: {Shown(reader.Header)} instead of {Shown(header)}. "
                    + "Partitions of one table have one header: name one file, or a folder of its own for each table.");
            return;
        }

        header = reader.Header;
        RefuseNoHeader(reader.Place);
        fields = [.. Enumerable.Range(0, header.Count).DistinctBy(i => header[i])];
        var limit = Math.Clamp(UniqueBudget / fields.Length, 1 << 14, 1 << 20);
        columns = [.. fields.Select(f => new ColumnFacts(header[f], new UniqueWatch(Path.Combine(folder, FormattableString.Invariant($"infer{f}")), limit)))];
    }

    private void RefuseNoHeader(string place)
    {
        if (header is [var only] && only.AsSpan().IndexOfAny(";\t|") >= 0)
            throw new LevainException($"{place} has one column '{Shown(header)}': the fields are not separated by commas. Export it with commas.");
        const ValueForms Values = ValueForms.Double | ValueForms.Date | ValueForms.Time;
        var values = header.Count(n => n != "" && FormTable.Of(Encoding.UTF8.GetBytes(n), Values) != 0);
        if (values * 2 >= header.Count && values > 0)
            throw new LevainException(
                $"{place} has no header: its first line holds values, {Shown(header)}. Write the names of the columns above it.");
    }

    private void Take()
    {
        for (var row = 0; row < block.Rows; row++)
        {
            if (block.FieldsOf(row) != header.Count)
            {
                oddRows++;
                continue;
            }

            rows++;
            for (var i = 0; i < fields.Length; i++) columns[i].Take(block[row, fields[i]]);
        }
    }

    private static string Shown(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(12)) + (names.Count > 12 ? FormattableString.Invariant($" and {names.Count - 12} more") : "");
}
