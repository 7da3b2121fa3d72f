namespace Levain.Datasets.Reading;

/// <summary>Writes fields of comma-separated text.</summary>
internal static class CsvField
{
    /// <summary>The field as it stands between two commas: in quotes where it must be.</summary>
    public static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
