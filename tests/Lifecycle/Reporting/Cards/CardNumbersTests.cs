using System.Globalization;
using Levain.Evaluating;
using Xunit;

namespace Levain.Reporting.Cards;

/// <summary>Reads the numbers out of a card again and holds them against the records.</summary>
public sealed class CardNumbersTests
{
    public static TheoryData<string> Kinds => [.. SampleCard.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_headline_is_the_main_metric_of_every_contender(string kind)
    {
        var facts = SampleCard.Of(kind);
        var rows = Parse(facts).Tables[0].Skip(1).ToList();
        Assert.Equal(facts.Evaluation.Contenders.Count, rows.Count);
        Assert.All(facts.Evaluation.Contenders, (c, i) => Same(c.Metrics[facts.Metric], $"{rows[i][1]} ({rows[i][2]})"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_metric_of_every_contender_stands_in_the_table_of_quality(string kind)
    {
        var facts = SampleCard.Of(kind);
        var rows = Parse(facts).Table("metric");
        Assert.Equal(facts.This.Metrics.Keys, rows.Select(r => r[0]));
        foreach (var row in rows)
            Assert.All(facts.Evaluation.Contenders, (c, i) => Same(c.Metrics[row[0]], row[i + 1]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Slices_tell_rows_and_values_and_which_are_missing_or_too_small(string kind)
    {
        var facts = SampleCard.Of(kind);
        var rows = Parse(facts).Table("slice");
        Assert.All(facts.Evaluation.Slices, (s, i) =>
        {
            Assert.Equal((s.Slice, s.Value, s.Rows.ToString("N0", CultureInfo.InvariantCulture)), (rows[i][0], rows[i][1], rows[i][2]));
            Assert.Equal(s.Positives, int.Parse(rows[i][3], CultureInfo.InvariantCulture));
            if (s.Contenders.Count == 0) Assert.Equal(s.Rows == 0 ? "missing: no rows" : "too few rows", rows[i][4]);
            else Assert.All(s.Contenders, (c, j) => Same(c.Metrics[facts.Metric], rows[i][4 + j]));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Importances_staleness_and_rules_are_the_records(string kind)
    {
        var facts = SampleCard.Of(kind);
        var card = Parse(facts);
        Assert.All(facts.Evaluation.Importances, (f, i) => Same(f.Worse, card.Table("feature")[i] is var r && r[0] == f.Feature ? $"{r[1]} ({r[2]})" : ""));
        Assert.Contains("Dispensable, the interval reaches 0: Feature7, Feature8.", card.Prose, StringComparison.Ordinal);
        Assert.All(facts.Evaluation.Staleness!.Ages, (a, i) =>
        {
            var row = card.Table("days since the last row learnt from")[i];
            Assert.Equal((FormattableString.Invariant($"{a.FromDays} to {a.ToDays}"), Text(a.Linear)), (row[0], row[3]));
            Same(a.Value, row[2]);
        });
        Assert.All(facts.Verdict.Reasons, (r, i) => Assert.Equal([r.Rule, CardText.Words(r.Outcome), r.Evidence], card.Table("rule")[i]));
        Told.Says(card.Prose, "123,456 rows accepted, 789 in quarantine");
    }

    [Theory]
    [InlineData("binary")]
    [InlineData("multiclass")]
    public void Bins_of_reliability_are_the_curves(string kind)
    {
        var facts = SampleCard.Of(kind);
        var rows = Parse(facts).Table("told probability");
        Assert.All(facts.Curves!.Find(Contender.Candidate)!.Reliability, (b, i) => Assert.Equal(
            [FormattableString.Invariant($"{b.From:0.#} to {b.To:0.#}"), b.Rows.ToString("N0", CultureInfo.InvariantCulture), Text(b.MeanProbability), Text(b.ObservedShare)],
            rows[i]));
    }

    [Fact]
    public void Classes_and_their_confusion_are_the_records()
    {
        var facts = SampleCard.Of("multiclass");
        var card = Parse(facts);
        Assert.All(facts.Evaluation.Classes, (c, i) => Assert.Equal(
            [c.Class, c.Rows.ToString("N0", CultureInfo.InvariantCulture), c.Told.ToString("N0", CultureInfo.InvariantCulture), Text(c.Precision), Text(c.Recall), Text(c.F1)],
            card.Table("class")[i]));
        var confusion = facts.Curves!.Find(Contender.Candidate)!.Confusion;
        Assert.All(card.Table(""), (r, i) => Assert.Equal(confusion[i], r.Skip(1).Select(n => int.Parse(n, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))));
        Assert.Equal(facts.Curves.Rows, confusion.Sum(r => r.Sum()));
    }

    // The tests above would also pass on a card that never reads the record but for one value: one digit changed, another card.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_value_in_the_record_is_another_value_on_the_card(string kind)
    {
        var facts = SampleCard.Of(kind);
        var value = facts.This.Metrics[facts.Metric];
        facts.This.Metrics[facts.Metric] = value with { Value = value.Value + 0.0002 };
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Same(value, Parse(facts).Table("metric").Single(r => r[0] == facts.Metric)[1]));
        Assert.Contains(Text(value.Value + 0.0002), Card.Make(facts).Text, StringComparison.Ordinal);
    }

    private static ParsedCard Parse(CardFacts facts) => new(Card.Make(facts).Text);

    private static string Text(double value) => double.IsNaN(value) ? "–" : value.ToString("F4", CultureInfo.InvariantCulture);

    private static void Same(Estimate expected, string cell) =>
        Assert.Equal($"{Text(expected.Value)} ({Text(expected.Low)} to {Text(expected.High)})", cell);
}
