using System.Collections.Concurrent;
using Levain.Definitions;
using Levain.Output;
using Levain.Stages;

namespace Levain;

/// <summary>The only loop: one stage over the chosen models, failures gathered.</summary>
public sealed class ModelRun(StageReport report, RunLock guard, LastRun last, Interruption interruption, Ending ending)
{
    private readonly ConcurrentDictionary<string, string> stopped = new(StringComparer.Ordinal);
    private readonly SortedSet<string> leftOut = new(StringComparer.Ordinal);

    /// <summary>Takes models out of the run that have no more to do in it; that is no failure.</summary>
    /// <param name="models">Which.</param>
    /// <param name="why">Says it of their names, in a line.</param>
    public void LeaveOut(IEnumerable<ModelDefinition> models, Func<string, string> why)
    {
        var names = models.Select(m => m.Name).Where(n => !stopped.ContainsKey(n) && leftOut.Add(n)).ToList();
        if (names.Count > 0) report.Repeat([why(string.Join(", ", names))]);
    }

    /// <summary>The models that are still in the run.</summary>
    public IReadOnlyList<ModelDefinition> Remaining(BuildContext context) =>
        [.. context.Models.Where(m => !stopped.ContainsKey(m.Name) && !leftOut.Contains(m.Name))];

    /// <summary>Runs a stage for every model that is still in the run.</summary>
    /// <exception cref="LevainException">No model is left to go on with.</exception>
    public async Task EachAsync(BuildContext context, IStage stage)
    {
        guard.Take();
        if (last.Said(context, stage.Name) is { } said)
        {
            report.Repeat(said);
            return;
        }

        var models = Remaining(context);
        var jobs = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = interruption.Token };
        using (report.Watch())
            await Parallel.ForEachAsync(models, jobs, async (model, cancellation) =>
                await OneAsync(context, stage, model, cancellation));
        if (models.Count > 0 && models.All(m => stopped.ContainsKey(m.Name)))
            throw new LevainException($"{stage.Name} stopped the run: see above.");
    }

    private async Task OneAsync(BuildContext context, IStage stage, ModelDefinition model, CancellationToken cancellation)
    {
        try
        {
            // The pool's thread is left at once: models work side by side however long their stages compute.
            var progress = report.Begin(stage.Name, model.Name);
            var outcome = await Task.Run(
                () => stage.RunAsync(model, context.Options, progress, cancellation), cancellation);
            report.Tell(outcome, context.Explain);
            if (outcome.Refusal is null) return;
            ending.HasFailed = true;
            if (outcome.Refusal.StopsModel) stopped[model.Name] = stage.Name;
        }
        catch (LevainException failure)
        {
            ending.HasFailed = true;
            stopped[model.Name] = stage.Name;
            report.Fail(stage.Name, model.Name, failure);
        }
    }
}
