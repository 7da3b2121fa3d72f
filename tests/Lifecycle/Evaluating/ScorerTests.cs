using Levain.Definitions;
using Levain.Samples;
using Levain.Training;
using Microsoft.ML;
using Xunit;

namespace Levain.Evaluating;

public sealed class ScorerTests : IDisposable
{
    private readonly Tables tables = new();
    private readonly TempFolder folder = new();

    public void Dispose()
    {
        tables.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_score_without_a_probability_is_refused_with_the_cure()
    {
        var model = new SwipeModel { Calibrated = false };
        var examples = await tables.ExamplesAsync(
            model,
            Tables.Swipes(Enumerable.Range(0, 200).Select(i => (i, 1 + i / 8.0, "c", (double)(i % 9), i % 3 == 0, (double?)(1 + i / 8.0)))),
            new DateOnly(2020, 1, 30));
        Learner.Fit(model, model.Learn, examples.Training, folder["m.zip"]);
        Told.Says(
            Told.By(() => Scorer.Score(folder["m.zip"], ModelKind.Binary, examples.HoldOut, "candidate of swipes")),
            "The candidate of swipes gives a score but no probability", "calibrator");
    }

    [Fact]
    public async Task A_model_of_other_features_is_refused_by_their_names()
    {
        var examples = await tables.ExamplesAsync(new HouseModel(), Houses.Table(200), Houses.First.AddDays(199));
        Learner.Fit(new HouseModel(), new HouseModel().Learn, examples.Training, folder["m.zip"]);
        var other = ExampleTables.Of([[1, 2]], [1]);
        Told.Says(
            Told.By(() => Scorer.Score(folder["m.zip"], ModelKind.Regression, other, "champion of houses")),
            "The champion of houses was trained on other features", "Size", "Changing features");
    }

    [Fact]
    public async Task A_model_with_steps_before_its_learner_answers_every_row()
    {
        var examples = await tables.ExamplesAsync(new HouseModel(), Houses.Table(200), Houses.First.AddDays(199));
        var model = new HouseModel
        {
            Learner = ml => ml.Transforms.NormalizeMinMax("Features").Append(ml.Regression.Trainers.FastTree(numberOfTrees: 2)),
        };
        Learner.Fit(model, model.Learn, examples.Training, folder["m.zip"]);
        Assert.Equal(60, Scorer.Score(folder["m.zip"], ModelKind.Regression, examples.HoldOut, "candidate").Scores.Length);
    }
}
