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
    private bool isLeavingOutTold;

    /// <summary>Takes models out of the run that have no more to do in it; that is no failure.</summary>
    public void LeaveOut(IEnumerable<ModelDefinition> models) => leftOut.UnionWith(models.Select(m => m.Name).Where(n => !stopped.ContainsKey(n)));

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

        TellLeftOut(stage);
        var models = context.Models.Where(m => !stopped.ContainsKey(m.Name) && !leftOut.Contains(m.Name)).ToList();
        var jobs = new ParallelOptions { MaxDegreeOfParallelism = context.Jobs, CancellationToken = interruption.Token };
        using (report.Watch())
            await Parallel.ForEachAsync(models, jobs, async (model, cancellation) =>
                await OneAsync(context, stage, model, cancellation));
        if (models.Count > 0 && models.TrueForAll(m => stopped.ContainsKey(m.Name)))
            throw new LevainException($"{stage.Name} stopped the run: see above.");
    }

    private void TellLeftOut(IStage stage)
    {
        if (isLeavingOutTold || leftOut.Count == 0) return;
        isLeavingOutTold = true;
        report.Repeat([$"No training was decided for {string.Join(", ", leftOut)}: {stage.Name} and what follows leave it out."]);
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
