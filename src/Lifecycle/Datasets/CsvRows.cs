using System.Text;
using Sylvan.Data.Csv;

namespace Levain.Datasets;

/// <summary>Opens delimited text the one way in which this project reads it.</summary>
internal static class CsvRows
{
    // With its identifier, so that a reader passes over the mark that spreadsheets put before the text.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Opens a file with a header; commas, quotes as in RFC 4180, UTF-8.</summary>
    public static CsvDataReader Open(string path)
    {
        var text = new StreamReader(path, Utf8, detectEncodingFromByteOrderMarks: false, 1 << 16);
        return CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            Delimiter = ',',
            HasHeaders = true,
            CsvStyle = CsvStyle.Standard,
            OwnsReader = true,
            BufferSize = 1 << 16,
            MaxBufferSize = 1 << 24,
        });
    }

    /// <summary>Rows below the header.</summary>
    /// <exception cref="LevainException">The text is no table.</exception>
    public static long Count(string path)
    {
        try
        {
            using var reader = Open(path);
            long rows = 0;
            while (reader.Read()) rows++;
            return rows;
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            throw new LevainException($"{path} is not a table of comma-separated values: {broken.Message}", broken);
        }
    }
}
