using System.Text;

namespace Levain.CommandLine;

/// <summary>Names on the left, texts on the right, wrapped between words.</summary>
internal static class TwoColumns
{
    private const int Width = 80;
    private const int Indent = 2;

    public static IEnumerable<string> Lines(IReadOnlyList<(string Left, string Right)> rows)
    {
        var column = rows.Select(row => row.Left.Length).DefaultIfEmpty().Max() + (2 * Indent);
        foreach (var (left, right) in rows)
        {
            var head = new string(' ', Indent) + left;
            foreach (var text in Wrap(right, Width - column))
            {
                yield return (head.PadRight(column) + text).TrimEnd();
                head = "";
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
