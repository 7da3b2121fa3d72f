using System.Text;
using Levain.Reporting.Pages;

namespace Levain.Scoring.Pages;

/// <summary>The style and the script of the pages, as files of their own so that the policy can forbid all others.</summary>
internal static class Asset
{
    /// <summary>The reports' own style, so that a service looks like its reports, and what only these pages need.</summary>
    public static byte[] Style { get; } = Encoding.UTF8.GetBytes(PageStyle.Text + Read("page.css"));

    public static byte[] Script { get; } = Encoding.UTF8.GetBytes(Read("try.js"));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
