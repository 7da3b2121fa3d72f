using Levain.Definitions;
using Microsoft.ML;

namespace Levain.Training.Flattening;

/// <summary>Made-up examples of any width, in part marks of 0 and 1, and models of them.</summary>
internal static class FlatTables
{
    private static readonly string[] Classes = ["low", "middle", "high"];

    public static Examples Of(ModelKind kind, int width = 8, int rows = 1200, int seed = 7)
    {
        var random = new Random(seed);
        var examples = new Examples([.. Enumerable.Range(1, width).Select(i => $"s{i}")], kind == ModelKind.Multiclass ? Classes : []);
        var vector = new float[width];
        for (var i = 0; i < rows; i++)
        {
            for (var slot = 0; slot < width; slot++)
                vector[slot] = slot % 3 == 2 ? random.Next(4) == 0 ? 1 : 0 : 5 * random.NextSingle() - 1;
            var number = vector[0] + vector[1 % width] * vector[2 % width] + random.NextSingle();
            examples.Add(vector, Label(kind, number), DateTime.MinValue, i);
        }

        return examples;
    }

    /// <summary>Fits a learner and saves it.</summary>
    /// <returns>The digest and the model as it comes back from its zip.</returns>
    public static (string Digest, ITransformer Model) Fit(
        ModelKind kind, Func<MLContext, IEstimator<ITransformer>> learn, Examples examples, string path)
    {
        var digest = Learner.Fit(Certifying.LearnerTrial.DefinitionOf(kind), learn, examples, path);
        return (digest, new MLContext(seed: 0).Model.Load(path, out _));
    }

    private static float Label(ModelKind kind, float number) => kind switch
    {
        ModelKind.Regression => MathF.Abs(number),
        ModelKind.Binary => number > 2 ? 1 : 0,
        _ => number > 3 ? 2 : number > 1 ? 1 : 0,
    };
}
