using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Levain.Evaluating;
using Levain.Evaluating.Curves;
using Xunit;

namespace Levain.Reporting.Cards.Pictures;

/// <summary>Judges the pictures of cards as XML.</summary>
public sealed partial class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, string> All =>
        [.. SampleCard.Kinds.SelectMany(kind => Card.Make(SampleCard.Of(kind)).Pictures.Keys.Select(name => (kind, name)))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_picture_says_in_words_what_it_shows(string kind, string name)
    {
        var card = Card.Make(SampleCard.Of(kind));
        var root = XDocument.Parse(card.Pictures[name]).Root!;
        Assert.Equal((Svg + "svg", "img", "title finding"), (root.Name, root.Attribute("role")!.Value, root.Attribute("aria-labelledby")!.Value));
        var (title, finding) = (root.Element(Svg + "title")!, root.Element(Svg + "desc")!);
        Assert.Equal(("title", "finding"), (title.Attribute("id")!.Value, finding.Attribute("id")!.Value));
        Assert.Equal(new ParsedCard(card.Text).Pictures.Single(p => p.Link.EndsWith("/" + name, StringComparison.Ordinal)).Alt, $"{title.Value}. {finding.Value}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_picture_is_small_stands_alone_on_its_own_paper_and_has_room_for_its_texts(string kind, string name)
    {
        var text = Card.Make(SampleCard.Of(kind)).Pictures[name];
        Assert.InRange(text.Length, 2_000, 40 * 1024);
        Assert.DoesNotMatch("<script|<image|<foreignObject|href=|url\\((?!#)|@import|\\r|NaN", text);
        var root = XDocument.Parse(text).Root!;
        Assert.Contains("fill:rgb(255,255,255)", root.Element(Svg + "rect")!.Attribute("style")!.Value, StringComparison.Ordinal);
        var (width, height) = ((double)root.Attribute("width")!, (double)root.Attribute("height")!);
        Assert.Equal(FormattableString.Invariant($"0 0 {width} {height}"), root.Attribute("viewBox")!.Value);
        Assert.All(root.Descendants(Svg + "text"), t => Assert.All(
            Numbers(t.Attribute("transform")!.Value).Take(2), (n, axis) => Assert.InRange(n, 0, axis == 0 ? width : height)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_coordinate_has_more_than_two_decimals(string kind, string name) =>
        Assert.DoesNotMatch(@"(points|transform|x|y|cx|cy|r|width|height|d)=""[^""]*\.\d{3}", Card.Make(SampleCard.Of(kind)).Pictures[name]);

    // The ends of the curve give the scale: every other point must then stand where its numbers put it.
    [Theory]
    [InlineData("roc.svg")]
    [InlineData("precision-recall.svg")]
    public void The_drawn_curve_is_the_one_of_the_record(string name)
    {
        var facts = SampleCard.Of("binary");
        var own = facts.Curves!.Find(Contender.Candidate)!;
        IReadOnlyList<CurvePoint> points = name == "roc.svg" ? own.Roc : own.PrecisionRecall;
        var root = XDocument.Parse(Card.Make(facts).Pictures[name]).Root!;
        var drawn = root.Descendants(Svg + "polyline").Where(l => l.Attribute("style")!.Value.Contains("rgb(0,114,178)", StringComparison.Ordinal))
            .Select(l => Numbers(l.Attribute("points")!.Value)).MaxBy(n => n.Count)!.Chunk(2).ToList();
        Assert.Equal(points.Count, drawn.Count);
        var (left, right) = (drawn[Index(points, p => -p.X)][0], drawn[Index(points, p => p.X)][0]);
        var (lowest, highest) = (points.Min(p => p.Y), points.Max(p => p.Y));
        var (bottom, top) = (drawn[Index(points, p => -p.Y)][1], drawn[Index(points, p => p.Y)][1]);
        Assert.True(right - left > 400 && bottom - top > 200, "the curve fills the picture");
        Assert.All(points, (p, i) =>
        {
            Assert.Equal(left + p.X * (right - left), drawn[i][0], 0.02);
            Assert.Equal(bottom - (p.Y - lowest) / (highest - lowest) * (bottom - top), drawn[i][1], 0.02);
        });
    }

    private static int Index(IReadOnlyList<CurvePoint> points, Func<CurvePoint, double> most) => Enumerable.Range(0, points.Count).MaxBy(i => most(points[i]));

    [Theory]
    [InlineData("importance.svg", "Feature0")]
    [InlineData("slices.svg", "Channel Chip")]
    public void Every_row_of_a_picture_has_its_label(string name, string first)
    {
        var texts = XDocument.Parse(Card.Make(SampleCard.Of("regression")).Pictures[name]).Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.Contains(first, texts);
        Assert.Equal(name == "importance.svg" ? 9 : 3, texts.Count(t => t.StartsWith("Feature", StringComparison.Ordinal) || t.StartsWith("Channel ", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, t => t.Contains("Wire", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("residuals.svg", "actual minus predicted, crowns", @"by -?\d\.\d{4} crowns on average\.$")]
    [InlineData("forecasts.svg", "actual, crowns", @"the mean is \d\.\d{4} crowns, and \d\.\d{4} happened\.$")]
    public void Axes_and_findings_name_the_unit(string name, string axis, string finding)
    {
        var root = XDocument.Parse(Card.Make(SampleCard.Of("regression")).Pictures[name]).Root!;
        Assert.Contains(axis, root.Descendants(Svg + "text").Select(t => t.Value));
        Assert.Matches(finding, root.Element(Svg + "desc")!.Value);
    }

    [Fact]
    public void The_finding_of_residuals_is_the_stretch_of_the_record_that_is_farthest_off()
    {
        var facts = SampleCard.Of("regression");
        var worst = facts.Curves!.Find(Contender.Candidate)!.Residuals.MaxBy(s => Math.Abs(s.Mean))!;
        Told.Says(
            Card.Make(facts).Pictures["residuals.svg"],
            FormattableString.Invariant($"from {worst.From:yyyy-MM-dd} to {worst.To:yyyy-MM-dd}, by {worst.Mean:0.0000} crowns"));
    }

    [Fact]
    public void Many_rows_are_cut_and_long_labels_shortened()
    {
        var facts = SampleCard.Of("binary");
        List<Importance> many = [.. Enumerable.Range(0, 60).Select(i => facts.Evaluation.Importances[0] with { Feature = new string('x', 50) })];
        var root = XDocument.Parse(Card.Make(facts with { Evaluation = facts.Evaluation with { Importances = many } }).Pictures["importance.svg"]).Root!;
        var labels = root.Descendants(Svg + "text").Select(t => t.Value).Where(t => t.StartsWith("xx", StringComparison.Ordinal)).ToList();
        Assert.Equal(LabelledRows.Most, labels.Count);
        Assert.All(labels, l => Assert.EndsWith("x…", l, StringComparison.Ordinal));
    }

    private static List<double> Numbers(string text) => [.. Number().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
