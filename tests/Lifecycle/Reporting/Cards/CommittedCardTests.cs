using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Reporting.Cards;

/// <summary>Holds the cards that are committed against pointer and history beside them.</summary>
public sealed class CommittedCardTests
{
    private static readonly Workspace Checkout = new(SourceTests.Root);
    private static readonly Registry Registry = new(Checkout);

    public static TheoryData<string> Models => ["fraud", "market"];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_committed_card_is_the_champions(string model)
    {
        var champion = Registry.Champion(model)!;
        var text = File.ReadAllText(Checkout.Card(model));
        Assert.StartsWith(FormattableString.Invariant($"# {model}, version {champion.Version}\n"), text, StringComparison.Ordinal);
        Told.Says(text, $"`{champion.Digest}`", champion.Recipe.Snapshot, Digest.Brief(champion.Recipe.Code));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Its_main_metric_is_the_one_of_the_history(string model)
    {
        var entry = Registry.History(model).Last(e => e.Event == HistoryEvent.Promoted && e.Digest == Registry.Champion(model)!.Digest);
        string[] numbers = [CardText.Number(entry.Value.Value), CardText.Number(entry.Value.Low), CardText.Number(entry.Value.High)];
        var rows = new ParsedCard(File.ReadAllText(Checkout.Card(model))).Tables.SelectMany(t => t.Skip(1).Select(r => (Metric: $"{t[0][0]} {r[0]}", Text: string.Join(' ', r))));
        Assert.Contains(rows, r => r.Metric.Contains(entry.Metric, StringComparison.Ordinal) && numbers.All(n => r.Text.Contains(n, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Its_pictures_are_all_there_and_no_other(string model)
    {
        var shown = new ParsedCard(File.ReadAllText(Checkout.Card(model))).Pictures.Select(p => Path.GetFullPath(Path.Combine(Checkout.Definition(model), p.Link)));
        var there = Directory.Exists(Checkout.CardPictures(model)) ? Directory.GetFiles(Checkout.CardPictures(model)) : [];
        Assert.Equal(there.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(there, f => Assert.InRange(new FileInfo(f).Length, 1, 40 * 1024));
    }
}
