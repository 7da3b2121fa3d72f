using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Output;

/// <summary>A body of JSON for people: whole but for texts that nobody reads in a log.</summary>
internal static class RehearsedBody
{
    public static string Shorten(string body, int most)
    {
        try
        {
            var json = JToken.Parse(body);
            foreach (var text in json.SelectTokens("$..*").Prepend(json).OfType<JValue>().Where(v => v.Type == JTokenType.String).ToList())
                text.Value = Text((string)text.Value!, most);
            return json.ToString(Formatting.None);
        }
        catch (JsonException)
        {
            return Text(body, most);
        }
    }

    private static string Text(string text, int most)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = lines.FirstOrDefault(l => l.Length > 0 && !l.StartsWith("<!--", StringComparison.Ordinal)) ?? "";
        return lines.Length == 1 && text.Length <= most
            ? text
            : FormattableString.Invariant($"{(first.Length <= most ? first : first[..most])}... ({text.Length} characters)");
    }
}
