using System.Globalization;

namespace Levain.Reporting.Pages;

/// <summary>A share as a bar beside words that say the same.</summary>
internal static class Meter
{
    /// <param name="share">0 to 1; what is there at all is seen.</param>
    /// <param name="kind">What it means, for its colour.</param>
    public static Html Of(double share, string kind) => Html.Of($"""
        <span class="meter {kind}" aria-hidden="true"><span style="width:{(share > 0 ? Math.Max(1, 100 * share) : 0).ToString("0.#", CultureInfo.InvariantCulture)}%"></span></span>
        """);
}
