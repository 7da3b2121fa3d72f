using Levain.Definitions;
using Levain.Samples;

namespace Levain.Training.Certifying;

/// <summary>Trains learners over a made-up table and names what comes out.</summary>
internal static class LearnerTrial
{
    private const int Rows = 2000;
    private static readonly string[] Slots = ["a", "b", "c", "d", "e", "f", "g", "h"];
    private static readonly string[] Classes = ["low", "middle", "high"];

    /// <summary>A line for each learner and number of threads: name, threads, digest.</summary>
    public static IEnumerable<string> Lines(IEnumerable<LearnerCase> cases, TempFolder folder)
    {
        foreach (var each in cases)
            foreach (var threads in each.HasThreads ? new[] { 1, 2 } : [1])
                yield return FormattableString.Invariant($"{each.Trainer}\t{threads}\t{Fit(each, threads, folder[$"{each.Trainer}.zip"])}");
    }

    public static string Fit(LearnerCase each, int threads, string path) =>
        Learner.Fit(DefinitionOf(each.Kind), ml => each.Make(ml, threads), Table(each.Kind), path);

    internal static ModelDefinition DefinitionOf(ModelKind kind) => kind switch
    {
        ModelKind.Regression => new HouseModel(),
        ModelKind.Binary => new SwipeModel(),
        _ => new FlowerModel(),
    };

    private static Examples Table(ModelKind kind)
    {
        var random = new Random(7);
        var examples = new Examples(Slots, kind == ModelKind.Multiclass ? Classes : []);
        var vector = new float[Slots.Length];
        for (var i = 0; i < Rows; i++)
        {
            for (var slot = 0; slot < vector.Length; slot++) vector[slot] = random.NextSingle();
            var number = 2 * vector[0] + vector[1] * vector[2] + 0.3f * random.NextSingle();
            examples.Add(vector, Label(kind, number), DateTime.MinValue, i);
        }

        return examples;
    }

    private static float Label(ModelKind kind, float number) => kind switch
    {
        ModelKind.Regression => number,
        ModelKind.Binary => number > 1.4f ? 1 : 0,
        _ => number > 1.8f ? 2 : number > 1.0f ? 1 : 0,
    };
}
