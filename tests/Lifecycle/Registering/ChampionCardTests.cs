using Levain.Stages;
using Xunit;

namespace Levain.Registering;

public sealed class ChampionCardTests : IDisposable
{
    private readonly TempFolder folder = new();

    private ChampionCard Card => new(new Workspace(folder.Path));

    private string[] Pictures => Directory.Exists(folder["models/m/card"])
        ? [.. Directory.GetFiles(folder["models/m/card"]).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_card_is_there_with_all_its_pictures_or_not_at_all()
    {
        Assert.False(Card.IsThere("m"));
        Card.Write("m", Files("a", "b"));
        Assert.True(Card.IsThere("m"));
        Assert.Equal("<svg>a</svg>", File.ReadAllText(folder["models/m/card/a.svg"]));
        File.Delete(folder["models/m/card/b.svg"]);
        Assert.False(Card.IsThere("m"));
    }

    [Fact]
    public void A_picture_that_the_new_card_has_not_is_taken_away()
    {
        Card.Write("m", Files("a", "b"));
        folder.Write("models/m/card/notes.txt", "a person's own");
        Card.Write("m", Files("b", "c"));
        Assert.Equal(["b.svg", "c.svg", "notes.txt"], Pictures);
    }

    [Fact]
    public void A_card_without_pictures_leaves_no_folder()
    {
        Card.Write("m", Files());
        Assert.True(Card.IsThere("m"));
        Card.Write("m", Files("a"));
        Card.Write("m", Files());
        Assert.False(Directory.Exists(folder["models/m/card"]));
    }

    private static CardFiles Files(params string[] names) => new(
        "# m\n" + string.Concat(names.Select(n => $"\n![{n}](card/{n}.svg)\n")), names.ToDictionary(n => n + ".svg", n => $"<svg>{n}</svg>"));
}
