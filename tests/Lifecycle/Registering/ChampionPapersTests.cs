using Xunit;

namespace Levain.Registering;

public sealed class ChampionPapersTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly Champion champion = Champions.Of("sha256:a");

    private ChampionPapers Papers => new(checkout.Workspace);

    private string Store => checkout.Workspace.ChampionPapers(champion.Digest);

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void Card_pictures_and_profile_come_back_as_they_were_kept()
    {
        Write("card.md", "of sha256:a");
        Write("card/roc.svg", "<svg/>");
        Write("profile.json", "{\"champion\": \"sha256:a\"}");
        Papers.Keep(champion);
        Assert.True(Papers.AreKept(champion));
        Assert.False(Papers.AreKept(champion with { Version = 2 }));
        foreach (var name in new[] { "card.md", "card/new.svg", "profile.json" }) Write(name, "of sha256:b");
        Papers.PutBack(champion);
        Assert.Equal(["card.md: of sha256:a", "card/roc.svg: <svg/>", "profile.json: {\"champion\": \"sha256:a\"}"], Lying());
    }

    [Theory]
    [InlineData("of sha256:b")]
    [InlineData(null)]
    public void A_card_of_another_is_not_kept(string? card)
    {
        if (card is not null) Write("card.md", card);
        Assert.False(Papers.HasCard(champion));
        Papers.Keep(champion);
        Assert.False(Directory.Exists(Store));
    }

    [Fact]
    public void A_profile_of_another_is_neither_kept_nor_left_and_the_own_one_stays()
    {
        Write("card.md", "of sha256:a");
        Write("profile.json", "of sha256:b");
        Papers.Keep(champion);
        Papers.PutBack(champion);
        Assert.Equal(["card.md: of sha256:a"], Lying());
        Write("profile.json", "of sha256:a");
        Papers.PutBack(champion);
        Assert.Equal(["card.md: of sha256:a", "profile.json: of sha256:a"], Lying());
    }

    [Fact]
    public void What_a_killed_run_left_in_the_store_is_no_paper()
    {
        Write("card.md", "of sha256:a");
        Papers.Keep(champion);
        File.WriteAllText(Path.Combine(Store, "card.md.new"), "of sha");
        Papers.PutBack(champion);
        Assert.Equal(["card.md: of sha256:a"], Lying());
    }

    private void Write(string name, string text) => checkout.Write("models/houses/" + name, text);

    private IEnumerable<string> Lying() => Directory.GetFiles(checkout.Workspace.Definition("houses"), "*", SearchOption.AllDirectories)
        .Select(f => $"{Path.GetRelativePath(checkout.Workspace.Definition("houses"), f).Replace('\\', '/')}: {File.ReadAllText(f)}")
        .Order(StringComparer.Ordinal);
}
