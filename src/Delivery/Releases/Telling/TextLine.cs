namespace Levain.Delivery.Releases.Telling;

/// <summary>Texts where GitHub shows one line.</summary>
internal static class TextLine
{
    /// <summary>The longest description of a commit status.</summary>
    public const int OfStatus = 140;

    /// <summary>The text in one line, cut where it is too long.</summary>
    public static string Of(string text, int limit)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= limit) return line;
        var end = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..end] + "…";
    }
}
