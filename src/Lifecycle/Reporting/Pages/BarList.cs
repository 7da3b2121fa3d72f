using System.Globalization;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Pages;

/// <summary>The most frequent values as a table whose counts are drawn as bars.</summary>
internal static class BarList
{
    private const int Shown = 10;

    public static Html Of(ColumnProfile column)
    {
        var values = column.Top!.Values.Take(Shown).ToList();
        var rest = column.Present - values.Sum(v => v.Count);
        var most = Math.Max(values.Max(v => v.Count), 1);
        return Html.Of($"""
            <table class="bars"><caption class="unseen">The most frequent values of {column.Name}</caption>
            <thead class="unseen"><tr><th scope="col">Value</th><th scope="col">Rows</th><th scope="col">Share</th></tr></thead><tbody>
            {Html.Each(values, v => Row(v.Value, v.Count, (double)v.Count / most, column.Present, ""))}{Html.When(rest > 0, () => Row("all others", rest, Math.Min(1, (double)rest / most), column.Present, "others"))}</tbody></table>

            """);
    }

    private static Html Row(string value, long count, double length, long all, string kind) => Html.Of($"""
        <tr class="{kind}"><th scope="row"><span class="name">{(value.Length == 0 ? "(empty)" : value)}</span><span class="track" aria-hidden="true"><span style="width:{(100 * length).ToString("0.#", CultureInfo.InvariantCulture)}%"></span></span></th><td>{Readable.Count(count)}</td><td>{Readable.Share((double)count / all)}</td></tr>

        """);
}
