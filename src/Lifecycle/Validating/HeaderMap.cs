using Levain.Validating.Contracts;
using Sylvan.Data.Csv;

namespace Levain.Validating;

/// <summary>Where a file keeps the columns of a contract.</summary>
internal sealed class HeaderMap
{
    private HeaderMap(int[] ordinals, int fieldCount, IReadOnlyList<string> ignored) =>
        (Ordinals, FieldCount, Ignored) = (ordinals, fieldCount, ignored);

    /// <summary>The field's place for each column of the contract.</summary>
    public int[] Ordinals { get; }

    public int FieldCount { get; }

    /// <summary>Columns of the file that the contract does not name.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Matches a header with a contract.</summary>
    /// <exception cref="LevainException">A column is missing or stands twice; all such columns are named at once.</exception>
    public static HeaderMap Of<TRow>(Contract<TRow> contract, CsvDataReader reader, string place)
        where TRow : class
    {
        string[] header = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var complaints = header.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"'{g.Key}' stands twice").ToList();
        var ordinals = new int[contract.Columns.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            var column = contract.Columns[i];
            ordinals[i] = Array.FindIndex(header, name => column.Spellings.Contains(name, StringComparer.Ordinal));
            if (ordinals[i] < 0) complaints.Add(Missing(column, header));
            var claims = header.Where(n => column.Spellings.Contains(n, StringComparer.Ordinal)).Distinct().ToList();
            if (claims.Count > 1) complaints.Add($"{string.Join(" and ", claims.Select(c => $"'{c}'"))} could both be {column.Name}");
        }

        if (complaints.Count > 0)
            throw new LevainException(
                $"The header of {place} does not match the contract {typeof(TRow).Name}: {string.Join("; ", complaints)}. "
                + $"It has: {(header.Length == 0 ? "nothing" : string.Join(", ", header))}. Mend the file, or the contract.");
        return new HeaderMap(ordinals, header.Length, [.. header.Where((_, i) => !ordinals.Contains(i))]);
    }

    private static string Missing<TRow>(Column<TRow> column, string[] header)
    {
        var near = header.FirstOrDefault(n => column.Spellings.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase));
        var hint = near is null ? "" : $" (the file has '{near}')";
        return $"no column {string.Join(" or ", column.Spellings.Distinct().Select(s => $"'{s}'"))}{hint}";
    }
}
