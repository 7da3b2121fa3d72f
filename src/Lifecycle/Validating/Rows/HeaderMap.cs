using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>Where a file keeps the columns of a contract.</summary>
internal sealed class HeaderMap
{
    /// <summary>Stands for a column that this view of the contract does not have.</summary>
    public const int Absent = -1;

    private static readonly (char Sign, string Name)[] Separators = [(';', "semicolons"), ('\t', "tabs"), ('|', "bars")];

    private HeaderMap(int[] ordinals, int fieldCount, IReadOnlyList<string> ignored) =>
        (Ordinals, FieldCount, Ignored) = (ordinals, fieldCount, ignored);

    /// <summary>The field's place for each column of the contract, or <see cref="Absent"/>.</summary>
    public int[] Ordinals { get; }

    public int FieldCount { get; }

    /// <summary>Columns of the file that the contract does not name.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Matches a header with a contract.</summary>
    /// <param name="contract">What is wanted.</param>
    /// <param name="view">Whether the label is wanted.</param>
    /// <param name="header">The names that the file has.</param>
    /// <param name="place">The file, for messages.</param>
    /// <exception cref="LevainException">A column is missing, stands twice or must not be there; all are named at once.</exception>
    public static HeaderMap Of<TRow>(Contract<TRow> contract, ContractView view, IReadOnlyList<string> header, string place)
        where TRow : class
    {
        var complaints = header.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => $"'{g.Key}' stands twice").ToList();
        var ordinals = new int[contract.Columns.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            var column = contract.Columns[i];
            var claims = header.Where(n => column.Spellings.Contains(n, StringComparer.Ordinal)).Distinct().ToList();
            var isWanted = view == ContractView.Training || !column.Role.HasFlag(ColumnRole.Label) && !column.Role.HasFlag(ColumnRole.LabelKnown);
            ordinals[i] = isWanted && claims.Count > 0 ? header.ToList().IndexOf(claims[0]) : Absent;
            if (isWanted && claims.Count == 0) complaints.Add(Missing(column, header));
            if (!isWanted && claims.Count > 0) complaints.Add($"'{claims[0]}' is the label's, which rows to be scored do not have");
            if (claims.Count > 1) complaints.Add($"{string.Join(" and ", claims.Select(c => $"'{c}'"))} could both be {column.Name}");
        }

        if (complaints.Count > 0)
            throw new LevainException(
                $"The header of {place} does not match the contract {typeof(TRow).Name}: {string.Join("; ", complaints.Take(20))}. "
                + $"It has: {Shown(header)}. {Guess(header, ordinals)}Mend the file, or the contract.");
        var taken = ordinals.ToHashSet();
        return new HeaderMap(ordinals, header.Count, [.. header.Where((_, i) => !taken.Contains(i))]);
    }

    private static string Guess(IReadOnlyList<string> header, int[] ordinals)
    {
        if (ordinals.Any(o => o != Absent)) return "";
        if (header.Count == 1)
            return Separators.Where(s => header[0].Contains(s.Sign, StringComparison.Ordinal))
                .Select(s => $"Are its columns separated by {s.Name}? Export it with commas. ").FirstOrDefault("");
        return header.Any(n => n.Length > 0 && char.IsAsciiDigit(n[0]))
            ? "Is the first line a row already? Write the names of the columns above it. "
            : "";
    }

    private static string Shown(IReadOnlyList<string> header) =>
        string.Join(", ", header.Take(40)) + (header.Count > 40 ? FormattableString.Invariant($" and {header.Count - 40} more") : "");

    private static string Missing<TRow>(Column<TRow> column, IReadOnlyList<string> header)
    {
        var near = header.FirstOrDefault(n => column.Spellings.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase));
        var hint = near is null ? "" : $" (the file has '{near}')";
        return $"no column {string.Join(" or ", column.Spellings.Distinct().Select(s => $"'{s}'"))}{hint}";
    }
}
