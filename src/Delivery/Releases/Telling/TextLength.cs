namespace Levain.Delivery.Releases.Telling;

/// <summary>How long GitHub lets texts be.</summary>
internal static class TextLength
{
    /// <summary>Of a comment, an issue and a pull request.</summary>
    public const int OfBody = 65_536;

    /// <summary>Of a check run's summary and of its text.</summary>
    public const int OfCheck = 65_535;

    /// <summary>Of a commit status.</summary>
    public const int OfStatus = 140;

    public static string Fit(string text, int limit, Uri? link) => text.Length <= limit ? text : text[..(limit - 1)] + "…";

    /// <summary>The text in one line, cut where it is too long.</summary>
    public static string Line(string text, int limit)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= limit) return line;
        var end = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..end] + "…";
    }
}
