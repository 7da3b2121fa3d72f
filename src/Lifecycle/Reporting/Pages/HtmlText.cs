using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Levain.Reporting.Pages;

/// <summary>Takes an interpolated text: literals are markup, every value is encoded unless it is markup itself.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlText(int literals, int holes)
{
    private readonly StringBuilder text = new(literals + 16 * holes);

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(Html markup) => text.Append(markup.Text);

    public void AppendFormatted(string value)
    {
        foreach (var c in WebUtility.HtmlEncode(value)) text.Append(char.IsControl(c) ? '\uFFFD' : c);
    }

    public void AppendFormatted(IFormattable value) => AppendFormatted(value, null);

    public void AppendFormatted(IFormattable value, string? format) =>
        AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
