using System.Text.RegularExpressions;

namespace Levain.GitHub.Answering;

/// <summary>What is answered at one path.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Template">The path behind the repository; <c>{name}</c> is one segment, <c>{name*}</c> may be more.</param>
/// <param name="Permission">Whose right to write it needs; reading needs none.</param>
/// <param name="Answer">Answers, with the state locked.</param>
internal sealed record Route(string Method, string Template, string Permission, Func<Call, Reply> Answer)
{
    private readonly Regex pattern = new(
        "^" + Regex.Replace(Template, @"\{(\w+)(\*?)\}", m => $"(?<{m.Groups[1].Value}>{(m.Groups[2].Value == "*" ? ".+?" : "[^/]+")})") + "$");

    /// <summary>Sent to the host of uploads.</summary>
    public bool IsUpload { get; init; }

    public bool IsWrite => Method != "GET";

    /// <summary>The parts of a path that are variable, as they stand there; null where it is another's.</summary>
    public Dictionary<string, string>? Match(string method, string rest)
    {
        if (method != Method || pattern.Match(rest) is not { Success: true } match) return null;
        return pattern.GetGroupNames().Skip(1).ToDictionary(n => n, n => match.Groups[n].Value).Concat([new("rest", rest)]).ToDictionary();
    }

    /// <summary>The path with every variable part in one segment, as the description wants it.</summary>
    public string Described(IReadOnlyDictionary<string, string> values) => Regex.Replace(
        Template, @"\{(\w+)\*?\}", m => Uri.EscapeDataString(Uri.UnescapeDataString(values[m.Groups[1].Value])));
}
