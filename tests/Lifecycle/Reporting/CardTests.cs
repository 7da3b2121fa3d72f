using Levain.Evaluating;
using Levain.Registering;
using Levain.Samples;
using Xunit;

namespace Levain.Reporting;

public sealed class CardTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task A_card_tells_digest_verdict_rules_metrics_data_and_recipe_in_every_culture(string name)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Promote", new HouseModel());
        var champion = checkout.Registry.Champion("houses")!;
        var evidence = new PromotionEvidence(checkout.Records, "houses");
        var invariant = new Card().Write(new HouseModel(), champion, evidence);
        using var culture = new Culture(name);
        var card = new Card().Write(new HouseModel(), champion, evidence);
        Assert.Equal(invariant, card);
        var mae = evidence.Evaluation.Facts.Find(Contender.Candidate)!.Metrics["Mae"].Value;
        Told.Says(
            card, "# houses, version 1\n", $"Regression model `{champion.Digest}`", "**Verdict: promote**",
            "| Mae beats the constant baseline | Passed |", "| metric | candidate | constant | linear |",
            FormattableString.Invariant($"| Mae | {mae:0.0000} ["), "On 60 held-out rows from 2020-08-28 to 2020-10-26",
            $"snapshot `{champion.Recipe.Snapshot}`", "300 rows accepted, 0 in quarantine", "Learnt from 240 rows of 2020-01-01 to 2020-08-27",
            "`Make=Wood`", "Microsoft.ML 5.");
    }
}
