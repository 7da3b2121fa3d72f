using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Training;
using Microsoft.ML;
using Xunit;

namespace Levain.Predicting;

/// <summary>A file's scores are those that training gives to the same rows, bit for bit.</summary>
public sealed class BatchScoresTests
{
    private static readonly DateOnly Late = new(2030, 1, 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_regression_with_and_without_a_flat_form(bool isFlat)
    {
        var model = new HouseModel { Learner = isFlat ? null : ml => ml.Regression.Trainers.Gam(numberOfIterations: 20), Rules = Lenient };
        using var batch = await Batch.OfAsync(model, Houses.Table(200));
        Assert.Equal(isFlat, batch.Checkout.Registry.Champion("houses")!.Serving!.Files.ContainsKey("model.flat"));

        var result = await batch.ScoreAsync(Batch.Without(Houses.Table(200), 1));

        var (training, holdOut) = await batch.TrainedScoresAsync(Houses.First.AddDays(199));
        Assert.Equal((140, 60), (training.Length, holdOut.Length));
        Assert.Equal(training.Concat(holdOut), batch.Lines.Select(l => Number(l[2])));
        Assert.Equal((200, 0, 0, 1), (result.Rows, result.Refused, result.TooYoung, result.Version));
        Assert.StartsWith("line,id,score,violations\n2,0,", batch.Scores, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_yes_and_no_with_the_champions_threshold_each_card_by_its_own_past()
    {
        var swipes = Enumerable.Range(0, 300).Select(i => (i, 1 + i / 10.0, $"card {i % 7}", i % 11 == 0 ? 90.0 + i % 5 : 10 + i % 5, i % 11 == 0, (double?)(1.01 + i / 10.0)));
        var table = Tables.Swipes(swipes);
        using var batch = await Batch.OfAsync(new SwipeModel { Rules = BinaryRules }, table);

        await batch.ScoreAsync(Batch.Without(table, 2));

        var (training, holdOut) = await batch.TrainedScoresAsync(new DateOnly(2020, 1, 31).AddDays(-1));
        Assert.True(training.Length > 50 && holdOut.Length > 30);
        Assert.Equal(training, batch.Lines.Take(training.Length).Select(l => Number(l[2])));
        Assert.Subset(batch.Lines.Select(l => Number(l[2])).ToHashSet(), holdOut.ToHashSet());
        var threshold = batch.Checkout.Registry.Champion("swipes")!.OperatingPoint!.Threshold!.Value;
        Assert.All(batch.Lines, l => Assert.Equal(Number(l[2]) >= threshold ? "true" : "false", l[3]));
        Assert.Equal(["false", "true"], batch.Lines.Select(l => l[3]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_classes_each_with_its_probability()
    {
        var table = "id,size,make\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{100 * (i % 3) + i % 7},{(Make)(i % 3)}\n"));
        using var batch = await Batch.OfAsync(new FlowerModel(), table);

        await batch.ScoreAsync(Batch.Without(table, 1));

        var (training, holdOut) = await batch.TrainedScoresAsync(Late);
        Assert.Equal(
            training.Concat(holdOut).Chunk(3).Select(r => string.Join(' ', r.Select(Text))).Order(StringComparer.Ordinal),
            batch.Lines.Select(l => string.Join(' ', l[4..7])).Order(StringComparer.Ordinal));
        Assert.StartsWith("line,id,score,label,score Brick,score Wood,score Clay,violations\n", batch.Scores, StringComparison.Ordinal);
        Assert.All(batch.Lines, l => Assert.Equal(l[2], l[4 + (int)Enum.Parse<Make>(l[3])]));
        Assert.All(batch.Lines, l => Assert.Equal(l[4..7].Max(Number), Number(l[2])));
    }

    [Fact]
    public async Task Of_a_series_each_row_forecasting_the_next_and_the_first_ones_too_young()
    {
        var table = Tables.Tides(24 * 6, i => new[] { 0, 3, 1, 2 }[i % 4]);
        using var batch = await Batch.OfAsync(new TideModel(), table);

        var result = await batch.ScoreAsync(table);

        var (training, holdOut) = await batch.TrainedScoresAsync(new DateOnly(2020, 1, 6));
        Assert.Equal(training.Concat(holdOut), batch.Lines[2..^1].Select(l => Number(l[1])));
        Assert.Equal(["2,,ShortPast: at least 2 rows before it", "3,,ShortPast: at least 2 rows before it"], batch.Lines.Take(2).Select(l => string.Join(',', l)));
        Assert.Equal((144, 0, 2), (result.Rows, result.Refused, result.TooYoung));
    }

    // A learner that was stopped early is as good as any other to be served.
    private static GatePolicy Lenient => Require.That(Metric.Mae).IsAtMost(1e9);

    private static GatePolicy BinaryRules => new SwipeModel().Gate;

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(float number) => number.ToString("R", CultureInfo.InvariantCulture);
}
