using System.Diagnostics;
using Levain.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Benchmarks.Learning;

/// <summary>A learner of ML.NET in this process.</summary>
internal sealed class MLNetContender(string name, string settings, Func<MLContext, IEstimator<ITransformer>> learn) : IContender
{
    public string Name => name;

    public string Settings => settings;

    public Task<Fitted> FitAsync(LearningTask task) => Task.Run(() => Fit(task));

    private Fitted Fit(LearningTask task)
    {
        var ml = new MLContext(task.Definition.Seed);
        var view = new ExampleView(task.Examples.Training, task.Definition.Kind);
        var clock = Stopwatch.StartNew();
        var model = learn(ml).Fit(view);
        var seconds = clock.Elapsed.TotalSeconds;
        var scored = model.Transform(new ExampleView(task.Examples.HoldOut, task.Definition.Kind));
        return new Fitted(seconds, [.. scored.GetColumn<float>("Probability")]);
    }
}
