namespace Levain.Validating.Inferring;

/// <summary>Names of an enumeration that reads some texts, as itself or all in lower case.</summary>
internal static class EnumerationNames
{
    /// <returns>A name for each text, in their order; null where one is no name of C#, or two differ in their case only.</returns>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> texts) =>
        texts.All(IsName) && texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count ? [.. texts.Select(NameOf)] : null;

    private static bool IsName(string text) =>
        text != "" && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit) && (!char.IsLower(text[0]) || NameOf(text) != text);

    // Files of other makers have names in lower case; a name with a capital inside stands as it is.
    private static string NameOf(string text) => text.Any(char.IsUpper) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
