namespace Levain.Reporting.Cards.Pictures;

/// <summary>The pictures that a card has, each shown where its section is.</summary>
internal sealed class PictureShelf(IReadOnlyList<Picture> pictures)
{
    private static readonly Func<CardFacts, Picture?>[] Makers =
    [
        CurvePictures.OfPrecisionRecall, CurvePictures.OfRoc, CalibrationPicture.Of, ResidualPicture.Of, ForecastPicture.Of,
        ImportancePicture.Of, SlicePicture.Of,
    ];

    /// <summary>By file name: the text of the SVG.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        new SortedDictionary<string, string>(pictures.ToDictionary(p => p.Name + ".svg", p => p.Svg), StringComparer.Ordinal);

    /// <summary>All pictures that the facts have something for.</summary>
    public static PictureShelf Of(CardFacts facts) => new([.. Makers.Select(make => make(facts)).OfType<Picture>()]);

    /// <summary>A picture as Markdown, with its finding in words; nothing where the card has none of that name.</summary>
    public string Show(string name) => pictures.FirstOrDefault(p => p.Name == name) is { } picture
        ? $"![{MarkdownText.Escape($"{picture.Title}. {picture.Finding}")}](card/{name}.svg)"
        : "";
}
