using System.Text;

namespace Levain.Datasets.Reading;

/// <summary>The rules of the comma-separated text, written down once more byte by byte, to judge the fast reader.</summary>
internal sealed class NaiveCsv
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All rows, the header first, up to the first fault.</summary>
    public List<(string[] Fields, long Line)> Rows { get; } = [];

    public bool IsRefused { get; private set; }

    public static NaiveCsv Read(byte[] bytes)
    {
        var csv = new NaiveCsv();
        string text;
        try
        {
            text = Strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            csv.IsRefused = true;
            text = Encoding.UTF8.GetString(bytes);
        }

        csv.IsRefused |= !csv.Walk(text) || text.Contains('\0', StringComparison.Ordinal);
        csv.IsRefused |= csv.Rows is [] or [{ Fields: [""] }, ..];
        return csv;
    }

    private bool Walk(string text)
    {
        var (fields, field, line, rowLine, i) = (new List<string>(), new StringBuilder(), 1L, 1L, 0);
        while (i < text.Length)
        {
            field.Clear();
            if (text[i] == '"')
            {
                for (i++; ; i++)
                {
                    if (i == text.Length) return false;
                    if (text[i] == '"' && (i + 1 == text.Length || text[++i] != '"')) break;
                    if (text[i] == '\n') line++;
                    field.Append(text[i]);
                }

                if (text[i] == '"' && i + 1 == text.Length) i++;
                if (i < text.Length && text[i] == '\r' && (i + 1 == text.Length || text[i + 1] == '\n')) i++;
                if (i < text.Length && text[i] is not (',' or '\n')) return false;
            }
            else
            {
                for (; i < text.Length && text[i] is not (',' or '\n'); i++)
                {
                    if (text[i] == '"') return false;
                    field.Append(text[i]);
                }

                if (field.Length > 0 && field[^1] == '\r' && (i == text.Length || text[i] == '\n')) field.Length--;
            }

            fields.Add(field.ToString());
            if (i < text.Length && text[i] == ',')
            {
                if (++i < text.Length) continue;
                fields.Add("");
            }

            Rows.Add(([.. fields], rowLine));
            fields.Clear();
            rowLine = ++line;
            i++;
        }

        return true;
    }
}
