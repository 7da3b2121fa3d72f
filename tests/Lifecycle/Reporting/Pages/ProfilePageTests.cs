using System.Xml.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Reporting.Pages;

public sealed partial class ProfilePageTests
{
    private static readonly string Page = ProfilePage.Write(SampleFacts.Broken);

    [Theory]
    [InlineData("<h1>sample</h1>")]
    [InlineData("Stopped: 1 stop, 1 error, 1 warning")]
    [InlineData("<dd>note &amp; &lt;b&gt;</dd>")]
    [InlineData("15.25% of at most 1.00%")]
    [InlineData("<dd>2019-01-01 to 2020-03-31</dd>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<p>rows: 2,100 added, 0 removed, 3 altered, 5,102 the same</p>")]
    [InlineData("<th scope=\"row\">Type</th><td>retyped: text -&gt; a number</td>")]
    public void It_says(string part) => Assert.Contains(part, Page, StringComparison.Ordinal);

    [Fact]
    public void It_needs_no_script_and_no_other_file() => Assert.DoesNotMatch(@"<script|<link|<img|<iframe|src=|url\(|@import|href=""(?!#)| on\w+=", Page);

    [Fact]
    public void A_personal_column_shows_its_counts_alone()
    {
        Assert.Contains("43.75% missing, 7 rows", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("DE02", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_elements_are_closed_and_its_ids_are_unique()
    {
        var body = XElement.Parse(Body().Match(Page).Value);
        var ids = body.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(body.Descendants("svg").Where(s => (string?)s.Attribute("role") == "img"), s => Assert.NotEmpty(s.Element("title")!.Value));
        Assert.All(body.Descendants("a"), a => Assert.Contains(((string)a.Attribute("href")!)[1..], ids));
    }

    [Fact]
    public void The_same_facts_give_the_same_page_in_every_culture()
    {
        using var _ = new Culture("de-DE");

        Assert.Equal(Page, ProfilePage.Write(SampleFacts.Broken));
    }

    [Fact]
    public void A_snapshot_without_good_rows_has_a_page()
    {
        var empty = SampleFacts.Broken with { Profile = SampleFacts.Broken.Profile with { Rows = 0, Columns = [] } };

        Assert.DoesNotContain("Column by column", ProfilePage.Write(empty), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_has_changed_nothing_is_said_of_it()
    {
        var same = SampleFacts.Broken with { Report = SampleFacts.Broken.Report with { Change = null } };

        Assert.DoesNotContain("id=\"change\"", ProfilePage.Write(same), StringComparison.Ordinal);
    }

    [GeneratedRegex("<body>.*</body>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
