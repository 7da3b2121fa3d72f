using Xunit;

namespace Levain.Reporting.Cards.Pictures;

public sealed class PictureShelfTests
{
    private static readonly PictureShelf Shelf = new([new("roc", "A [curve]", "Area | 0.9.", "<svg/>"), new("bars", "Bars", "Two.", "<svg />")]);

    [Fact]
    public void A_picture_is_shown_with_its_finding_and_text_that_is_shown_and_not_obeyed()
    {
        Assert.Equal(@"![A \[curve\]. Area \| 0.9.](card/roc.svg)", Shelf.Show("roc"));
        Assert.Equal(("A [curve]. Area | 0.9.", "card/roc.svg"), Assert.Single(new ParsedCard(Shelf.Show("roc")).Pictures));
    }

    [Fact]
    public void A_picture_that_is_not_there_is_not_shown() => Assert.Equal("", Shelf.Show("slices"));

    [Fact]
    public void Files_are_named_and_ordered_by_picture() => Assert.Equal(["bars.svg", "roc.svg"], Shelf.Files.Keys);

    [Fact]
    public void Colours_lines_and_markers_of_contenders_differ_without_each_other()
    {
        string[] names = ["candidate", "champion", "linear"];
        Assert.Equal(3, names.Select(Ink.Of).Distinct().Count());
        Assert.Equal(3, names.Select(Ink.LineOf).Distinct().Count());
        Assert.Equal(3, names.Select(Ink.MarkerOf).Distinct().Count());
    }
}
