using System.Text.RegularExpressions;
using System.Xml.Linq;
using Levain.Retraining;
using Xunit;

namespace Levain.Reporting.Monitoring;

public sealed partial class MonitorPageTests
{
    private static readonly string Page = MonitorPage.Write(SampleLook.Loud);

    [Theory]
    [InlineData("<h1>market</h1>")]
    [InlineData("<p class=\"state stop\">Retrain</p>")]
    [InlineData("<p>retrain: columns that the model uses have drifted: 1 of 4 columns")]
    [InlineData("<dd>2020-02-12 to 2020-03-03</dd>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<td>speaks (2 in a row)</td><td>2020-03-03</td>")]
    [InlineData("<td>2020-01-22</td><td>2020-02-01</td><td>another champion answers since</td>")]
    [InlineData("<th scope=\"row\">Range1</th><td>alarm</td><td>KS</td><td>0.970</td><td>0.0010</td><td>0.0005</td><td>1.250</td>")]
    [InlineData("<td>0% → 25.00%</td><td>40.00%</td>")]
    [InlineData("<td>note (autocorrelated)</td>")]
    [InlineData("<td>no values</td>")]
    [InlineData("0.9300 [0.9100, 0.9500] on 500 rows of each side, most by Range1, Return.")]
    [InlineData("Chip holds 33.33% of the served rows and 75.00% of the reference.")]
    [InlineData("24 of 60 alarms were right; the naive forecast&#39;s mean absolute error on them is 0.5000.")]
    [InlineData("Precision: 0.4000 [0.3000, 0.5000] realised, 0.7000 [0.6000, 0.8000] on the hold-out.")]
    [InlineData("blind to a change of what is true")]
    [InlineData("300 of 400 predictions that are old enough have a label (75.00%).")]
    [InlineData("Labels came after 2 days in the median, nine of ten within 9.5 days.")]
    [InlineData("8 labels are no labels of this model.")]
    [InlineData("9 predictions stand in the log again; each counts once.")]
    [InlineData("10 of them carry no features of this definition.")]
    [InlineData("7 predictions are of another champion, bbbbbbbbbbbb.")]
    [InlineData("6 rows break the contract as it is now: OutOfRange Amount.")]
    [InlineData("1.23% of the requests were answered with an error.")]
    [InlineData("Latency: 50% within 1.5 ms, 99% within 12.25 ms.")]
    public void It_says(string part) => Assert.Contains(part, Page, StringComparison.Ordinal);

    [Fact]
    public void It_needs_no_script_and_no_other_file() => Assert.DoesNotMatch(@"<script|<link|<img|<iframe|src=|url\(|@import|href=""(?!#)| on\w+=", Page);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Its_elements_are_closed_and_its_ids_are_unique(bool loud)
    {
        var body = XElement.Parse(Body().Match(loud ? Page : MonitorPage.Write(SampleLook.Quiet)).Value);
        var ids = body.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(body.DescendantsAndSelf().Attributes("aria-labelledby"), a => Assert.Contains(a.Value, ids));
        Assert.All(body.Descendants("svg"), s => Assert.NotEmpty(s.Element("title")!.Value));
        if (loud) Assert.True(body.Descendants("svg").Count() >= 5, "too few pictures");
    }

    [Fact]
    public void Bars_and_steps_stay_within_the_picture()
    {
        var body = XElement.Parse(Body().Match(Page).Value);
        var numbers = body.Descendants("path").SelectMany(p => Number().Matches((string)p.Attribute("d")!))
            .Select(m => double.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.InRange(n, 0, 360));
    }

    [Fact]
    public void The_same_facts_give_the_same_pages_in_every_culture()
    {
        var pages = new MonitorPages().Write(SampleLook.Loud).ToList();
        using var _ = new Culture("de-DE");

        Assert.Equal([MonitorStage.SummaryFile, MonitorStage.PageFile], pages.Select(p => p.Name));
        Assert.Equal(pages, new MonitorPages().Write(SampleLook.Loud));
    }

    [Fact]
    public void A_quiet_look_says_that_there_is_nothing()
    {
        var page = MonitorPage.Write(SampleLook.Quiet);

        Told.Says(page, "<p class=\"state good\">No training</p>", "only a person decides", "There was none.", "nothing is realised", "No prediction is old enough");
    }

    [GeneratedRegex("<body>.*</body>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
