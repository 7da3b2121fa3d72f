using System.Text;
using System.Text.Json;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>Finds the column that a JSON field is for.</summary>
internal sealed class FieldNames<TRow>
{
    /// <summary>No column has the name.</summary>
    public const int Unknown = -1;

    private readonly byte[][] first;
    private readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public FieldNames(IReadOnlyList<Column<TRow>> columns)
    {
        Shown = [.. columns.Select(NameOf)];
        first = [.. Shown.Select(Encoding.UTF8.GetBytes)];
        for (var i = 0; i < columns.Count; i++)
            foreach (var spelling in columns[i].Spellings)
                spellings.TryAdd(spelling, i);
        lookup = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How answers and descriptions write each column's name.</summary>
    public IReadOnlyList<string> Shown { get; }

    /// <summary>How a request writes a column's name: in camel case, or as [Column] says.</summary>
    public static string NameOf(Column<TRow> column) => column.Spellings.Count == 1 ? column.Spellings[0] : column.Spellings[1];

    /// <summary>The number of the column that the reader's name is for.</summary>
    /// <param name="reader">Stands on a property's name.</param>
    /// <param name="guess">The column that comes next where fields stand in the order of the contract.</param>
    public int Find(ref Utf8JsonReader reader, int guess)
    {
        if (guess < first.Length && !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(first[guess])) return guess;
        if (reader.ValueSpan.Length > 512) return Unknown;
        Span<char> name = stackalloc char[512];
        return lookup.TryGetValue(name[..JsonText.Copy(ref reader, name)], out var column) ? column : Unknown;
    }
}
