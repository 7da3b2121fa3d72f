namespace Levain.Stages;

/// <summary>Reads the current records of models.</summary>
[Plumbing]
public sealed class RecordBook(Workspace workspace)
{
    /// <summary>The record of a stage, or null where the stage has not run.</summary>
    /// <exception cref="LevainException">The record is of a newer version.</exception>
    public StageRecord<TFacts>? Find<TFacts>(string model, string stage)
    {
        var path = workspace.Record(model, stage);
        if (!File.Exists(path)) return null;
        return Json.ReadFile<StageRecord<TFacts>>(
            path,
            workspace.Relative(path),
            StageRecord<TFacts>.CurrentSchema,
            $"Delete it and run --target={stage} --model={model}.");
    }

    /// <summary>The record of a stage, or null where there is none that can be read: the stage runs again and replaces it.</summary>
    public StageRecord<TFacts>? FindReadable<TFacts>(string model, string stage)
    {
        try
        {
            return Find<TFacts>(model, stage);
        }
        catch (LevainException)
        {
            return null;
        }
    }

    /// <summary>The record of a stage that must have run before.</summary>
    /// <exception cref="LevainException">The stage has not run, or its record is broken.</exception>
    public StageRecord<TFacts> Get<TFacts>(string model, string stage) =>
        Find<TFacts>(model, stage) ?? throw new LevainException(
            $"{model} has no record of {stage} ({workspace.Relative(workspace.Record(model, stage))}). "
            + $"Run --target={stage} --model={model} first, or this target without --exclusive.");
}
