using Levain.Definitions;
using Levain.Training.Certifying;
using Levain.Training.Flattening;
using Xunit;

namespace Levain.Training;

public sealed class PooledScorerTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("GamRegressionTrainer")]
    [InlineData("FastTreeBinaryTrainer")]
    [InlineData("NaiveBayesMulticlassTrainer")]
    [InlineData("LbfgsMaximumEntropyMulticlassTrainer")]
    public void Many_threads_get_what_one_batch_gets(string trainer)
    {
        var (kind, path) = Fit(trainer);
        var examples = FlatTables.Of(kind, rows: 2000, seed: 9);
        var wanted = ModelScores.Of(path, kind, examples, "model");
        using var pool = new PooledScorer(path, kind);
        Assert.Equal((8, wanted.Length / 2000), (pool.Width, pool.Outputs));
        var answers = new float[wanted.Length];
        Parallel.For(0, examples.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            pool.Score(examples.Vector(i), answers.AsSpan(i * pool.Outputs, pool.Outputs)));
        Assert.Equal(wanted, answers);
    }

    [Fact]
    public void Vectors_of_another_width_are_told()
    {
        var (kind, path) = Fit("FastTreeRegressionTrainer");
        using var pool = new PooledScorer(path, kind);
        Told.Says(Told.By(() => pool.Score(new float[7], new float[1])), "7 slots", "takes 8 and gives 1");
    }

    [Fact]
    public void A_model_of_another_kind_and_a_file_that_is_none_are_told()
    {
        var (_, path) = Fit("FastTreeRegressionTrainer");
        Told.Says(Told.By(() => new PooledScorer(path, ModelKind.Binary).Dispose()), path, "does not answer as a Binary model does", "Probability");
        Told.Says(Told.By(() => new PooledScorer(folder.Write("none.zip", "no zip"), ModelKind.Binary).Dispose()), "none.zip", "is not a model");
    }

    private (ModelKind Kind, string Path) Fit(string trainer)
    {
        var each = LearnerCases.All.Single(c => c.Trainer == trainer);
        FlatTables.Fit(each.Kind, ml => each.Make(ml, 1), FlatTables.Of(each.Kind), folder["model.zip"]);
        return (each.Kind, folder["model.zip"]);
    }
}
