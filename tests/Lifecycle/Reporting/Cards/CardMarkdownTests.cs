using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Reporting.Cards;

/// <summary>Judges cards by a Markdown parser.</summary>
public sealed partial class CardMarkdownTests
{
    public static TheoryData<string> Kinds => [.. SampleCard.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_line_of_a_table_has_as_many_cells_as_its_heading_and_the_parser_sees_them_all(string kind)
    {
        var text = Card.Make(SampleCard.Of(kind)).Text;
        var tables = new ParsedCard(text).Tables;
        Assert.InRange(tables.Count, 5, 10);
        Assert.All(tables, t => Assert.All(t, row => Assert.Equal(t[0].Count, row.Count)));
        var lines = text.Split('\n').Where(l => l.StartsWith('|') && !l.StartsWith("|---", StringComparison.Ordinal)).ToList();
        Assert.Equal(lines.Count, tables.Sum(t => t.Count));
        Assert.Equal(lines.Select(l => Bar().Count(l) - 1), tables.SelectMany(t => t.Select(r => r.Count)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_from_elsewhere_are_shown_and_not_obeyed(string kind)
    {
        var card = new ParsedCard(Card.Make(SampleCard.Of(kind)).Text);
        Assert.Empty(card.RawHtml);
        Assert.Equal(["Mae beats the naive | baseline", "passed", "0.1 against 0.2"], card.Table("rule")[0]);
        Assert.Equal("<b>*there* is no champion yet", card.Table("rule")[1][2]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Paragraphs_stand_apart_and_headings_in_the_order_of_reading(string kind)
    {
        var text = Card.Make(SampleCard.Of(kind)).Text;
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("```\n", text, StringComparison.Ordinal);
        string[] order = ["Gate", "Quality", "Operating point", "Calibration", "Slices", "Classes", "Importance", "Staleness", "Data", "Costs", "Recipe"];
        var found = new ParsedCard(text).Headings.Skip(1).ToList();
        Assert.Equal(order.Where(found.Contains), found);
        Assert.DoesNotMatch(@"NaN|∞|Infinity", text);
    }

    // A bar that is escaped is text.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
