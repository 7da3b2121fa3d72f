using System.Text.RegularExpressions;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Brings a text below GitHub's limits; what is too long is cut, never refused.</summary>
/// <remarks>Counted in UTF-16 units, of which no text has fewer than GitHub counts characters.</remarks>
internal static partial class NotesLength
{
    /// <summary>Of a release's body.</summary>
    public const int Release = 125_000;

    /// <summary>Of the body of a comment, an issue or a pull request.</summary>
    public const int Comment = 65_536;

    /// <summary>Of a check run's summary, and of its text.</summary>
    public const int Check = 65_535;

    /// <summary>The text, or its first whole lines with a sentence behind them that says where all of it is.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="limit">The most that may come out.</param>
    /// <param name="link">Where the whole text stands; null where it stands nowhere.</param>
    public static string Fit(string text, int limit, string? link)
    {
        if (text.Length <= limit) return text;
        var end = Sentence(link, limit);
        var lines = text.Split('\n');
        var (kept, length, fence) = (0, 0, "");
        while (kept < lines.Length)
        {
            var open = FenceAfter(lines[kept], fence);
            if (length + lines[kept].Length + 1 + Closing(open).Length + end.Length > limit) break;
            length += lines[kept++].Length + 1;
            fence = open;
        }

        kept = WithoutDangling(lines, kept, fence);
        fence = lines.Take(kept).Aggregate("", (before, line) => FenceAfter(line, before));
        return kept == 0
            ? Begun(lines[0], limit - end.Length) + end
            : string.Concat(lines.Take(kept).Select(l => l + "\n")) + Closing(fence) + end;
    }

    private static string Sentence(string? link, int limit)
    {
        var where = link is null ? "" : $" The whole of it: <{link}>";
        var sentence = $"\n_Cut here: it is longer than the {limit} characters that GitHub takes.{where}_\n";
        return sentence.Length <= limit ? sentence : "";
    }

    // A single line that does not fit by itself ends behind a word, or at least behind a whole character.
    private static string Begun(string line, int room)
    {
        var most = Math.Max(0, Math.Min(line.Length, room - 1));
        if (most > 0 && char.IsHighSurrogate(line[most - 1])) most--;
        var word = line.LastIndexOf(' ', Math.Max(0, most - 1), Math.Max(0, most));
        return line[..(word > most / 2 ? word : most)] + (room > 0 ? "\n" : "");
    }

    // A heading with nothing under it, or the head of a table without its rows.
    private static int WithoutDangling(string[] lines, int kept, string fence)
    {
        if (fence.Length > 0) return kept;
        while (kept > 0 && (lines[kept - 1].Trim().Length == 0 || lines[kept - 1].StartsWith('#') || IsHead(lines, kept - 1))) kept--;
        return kept;
    }

    private static bool IsHead(string[] lines, int line) =>
        Ruler().IsMatch(lines[line]) || line + 1 < lines.Length && lines[line].StartsWith('|') && Ruler().IsMatch(lines[line + 1]);

    private static string FenceAfter(string line, string open)
    {
        if (Fence().Match(line) is not { Success: true } found) return open;
        var ticks = found.Groups[1].Value;
        if (open.Length == 0) return ticks;
        return ticks.Length >= open.Length && ticks[0] == open[0] && line.Trim() == ticks ? "" : open;
    }

    private static string Closing(string fence) => fence.Length == 0 ? "" : fence + "\n";

    [GeneratedRegex(@"^ {0,3}(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\|(?:\s*:?-+:?\s*\|)+\s*$")]
    private static partial Regex Ruler();
}
