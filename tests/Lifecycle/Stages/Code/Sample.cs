using System.Text.RegularExpressions;

namespace Levain.Stages.Code;

/// <summary>Sources with one edit in them: <c>«before¦after»</c>. The root is Alpha, the bystander Beta.</summary>
internal sealed record Sample(string Models, string Core = "")
{
    private static readonly Regex Edit = new("«(.*?)¦(.*?)»", RegexOptions.Singleline);

    public Sample Before => Take("$1");

    public Sample After => Take("$2");

    private Sample Take(string side) => new(Edit.Replace(Models, side), Edit.Replace(Core, side));
}
