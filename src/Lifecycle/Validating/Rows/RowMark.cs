namespace Levain.Validating.Rows;

/// <summary>A row in 16 bytes: enough to tell in which rows two tables differ.</summary>
/// <param name="Key">The hash of the key's text; where the contract names no key, that of the content.</param>
/// <param name="Content">The hash of the text of all other columns of the contract.</param>
internal readonly record struct RowMark(ulong Key, ulong Content) : IComparable<RowMark>
{
    public const int Bytes = 16;

    public int CompareTo(RowMark other) => Key != other.Key ? Key.CompareTo(other.Key) : Content.CompareTo(other.Content);
}
