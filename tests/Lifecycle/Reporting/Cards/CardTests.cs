using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Registering;
using Levain.Samples;
using Xunit;

namespace Levain.Reporting.Cards;

public sealed class CardTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    public static TheoryData<string> Kinds => [.. SampleCard.Kinds];

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public async Task A_card_tells_digest_verdict_rules_metrics_data_and_recipe_in_every_culture(string name)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        await checkout.RunToAsync("Promote", new HouseModel());
        var champion = checkout.Registry.Champion("houses")!;
        var evidence = new PromotionEvidence(checkout.Records, "houses");
        var invariant = new Card(checkout.Workspace).Make(new HouseModel(), champion, evidence);
        using var culture = new Culture(name);
        var card = new Card(checkout.Workspace).Make(new HouseModel(), champion, evidence);
        Assert.Equal(invariant.Text, card.Text);
        var mae = evidence.Evaluation.Facts.Find(Contender.Candidate)!.Metrics["Mae"].Value;
        Told.Says(
            card.Text, "# houses, version 1\n", $"`{champion.Digest}`, the first champion", "**Verdict: promote**",
            "| Mae beats the constant baseline | passed |", "| metric | this model | constant baseline | linear baseline |",
            FormattableString.Invariant($"| Mae | {mae:0.0000} ("), "on 60 held-out rows from 2020-08-28 to 2020-10-26",
            $"snapshot `{champion.Recipe.Snapshot}`", "300 rows accepted, 0 in quarantine", "Learnt from 240 rows of 2020-01-01 to 2020-08-27",
            "`Make=Wood`", "Microsoft.ML 5.", "./build.sh --target=Reproduce --model=houses\n");
    }

    [Fact]
    public void The_first_screen_has_purpose_limits_verdict_and_the_main_metric_of_all()
    {
        var facts = SampleCard.Of("binary");
        var text = Card.Make(facts with { Definition = new ToldModel() }).Text;
        var screen = text[..text.IndexOf("\n## ", StringComparison.Ordinal)];
        Told.Says(screen, "# swipes, version 3\n\nFinds \\*fraud\\*.\n\n**Limits:** Knows one &lt;bank&gt;.\n\n**Verdict: promote**", "| champion before | ");
        Assert.InRange(screen.Split('\n').Length, 10, 24);
        Assert.Equal(
            facts.Evaluation.Contenders.Select(c => CardText.Name(c.Name)),
            new ParsedCard(text).Tables[0].Skip(1).Select(r => r[0]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_records_give_the_same_bytes_in_every_culture(string kind)
    {
        var before = Card.Make(SampleCard.Of(kind));
        using var culture = new Culture("ar-SA");
        var after = Card.Make(SampleCard.Of(kind));
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.Pictures, after.Pictures);
    }

    [Theory]
    [InlineData("binary", "precision-recall,roc,calibration,slices,importance")]
    [InlineData("regression", "residuals,forecasts,slices,importance")]
    [InlineData("multiclass", "calibration,slices,importance")]
    public void Each_kind_shows_the_pictures_that_it_has(string kind, string expected)
    {
        var files = Card.Make(SampleCard.Of(kind));
        var shown = new ParsedCard(files.Text).Pictures;
        Assert.Equal(expected.Split(',').Select(n => $"card/{n}.svg"), shown.Select(p => p.Link));
        Assert.Equal(files.Pictures.Keys.Order(StringComparer.Ordinal), shown.Select(p => p.Link["card/".Length..]).Order(StringComparer.Ordinal));
        Assert.All(shown, p => Assert.Matches(@"^[A-Z].{20,}\d.*\.$", p.Alt));
    }

    [Fact]
    public void A_record_without_curves_and_studies_has_a_card_without_pictures()
    {
        var facts = SampleCard.Of("regression");
        var files = Card.Make(facts with { Curves = null, Evaluation = facts.Evaluation with { Slices = [], Importances = [], Staleness = null } });
        Assert.Empty(files.Pictures);
        Assert.Equal(["houses, version 3", "Gate", "Quality", "Data", "Costs", "Recipe"], new ParsedCard(files.Text).Headings);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rows_without_a_time_leave_no_date_of_the_beginning_of_time(string kind)
    {
        var facts = SampleCard.Of(kind);
        var recipe = facts.Champion.Recipe with { From = DateTime.MinValue, To = DateTime.MinValue };
        var text = Card.Make(facts with
        {
            Training = facts.Training with { Recipe = recipe },
            Evaluation = facts.Evaluation with { From = DateTime.MinValue, To = DateTime.MinValue },
        }).Text;
        Assert.DoesNotContain("0001", text.Replace(".0001", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private sealed class ToldModel : Levain.Definitions.BinaryClassification<Levain.Training.Swipe, Levain.Training.SwipeFeatures>
    {
        public override string Name => "swipes";

        public override string Purpose => "Finds *fraud*.";

        public override string Limits => "Knows one <bank>.";

        public override Levain.Definitions.HoldOut HoldOut => Levain.Definitions.HoldOut.Last(days: 1);

        public override GatePolicy Gate => Require.That(AveragePrecision).IsAtLeast(0.5);

        public override Levain.Training.SwipeFeatures Describe(Levain.Training.Swipe row, ReadOnlySpan<Levain.Training.Swipe> past) => default;

        public override Microsoft.ML.IEstimator<Microsoft.ML.ITransformer> Learn(Microsoft.ML.MLContext ml) => throw new NotSupportedException();
    }
}
