using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;
using Levain.Training;

namespace Levain.Benchmarks.Learning;

/// <summary>The examples of a model, in memory and as files that other languages read.</summary>
/// <param name="Definition">The model.</param>
/// <param name="Examples">What is learnt from and what is judged by.</param>
/// <param name="Folder">
/// <c>training.features</c>, <c>training.labels</c> and the same of <c>holdout</c>: 32-bit floats, little-endian, row by row.
/// </param>
internal sealed record LearningTask(ModelDefinition Definition, SplitExamples Examples, string Folder)
{
    /// <summary>All contenders learn with as many threads as the definitions have.</summary>
    public const int Threads = 2;

    public static async Task<LearningTask> MakeAsync(Workspace workspace, Snapshot snapshot, ModelDefinition definition, DateOnly asOf, string folder)
    {
        Directory.CreateDirectory(folder);
        var work = new StageWork(definition, new RunOptions(), folder, Silence.Instance, CancellationToken.None);
        var examples = await definition.Accept(new Tabulation(workspace, snapshot, asOf, work, work.Progress));
        Write(examples.Training, Path.Combine(folder, "training"));
        Write(examples.HoldOut, Path.Combine(folder, "holdout"));
        return new LearningTask(definition, examples, folder);
    }

    private static void Write(Examples examples, string path)
    {
        using var features = new BinaryWriter(File.Create(path + ".features"));
        for (var i = 0; i < examples.Count; i++)
            foreach (var value in examples.Vector(i)) features.Write(value);
        using var labels = new BinaryWriter(File.Create(path + ".labels"));
        foreach (var label in examples.Labels) labels.Write(label);
    }
}
