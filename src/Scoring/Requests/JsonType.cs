namespace Levain.Scoring.Requests;

/// <summary>The type of body that is taken. A browser sends it from a foreign page only after it has asked, unlike text or a form.</summary>
internal static class JsonType
{
    private const string Name = "application/json";

    /// <summary>Whether a content type is JSON, whatever its parameters.</summary>
    public static bool Names(string? type)
    {
        var text = type.AsSpan().Trim();
        return text.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && text[Name.Length..].TrimStart() is [] or [';', ..];
    }
}
