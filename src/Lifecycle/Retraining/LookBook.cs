using Levain.Stages;

namespace Levain.Retraining;

/// <summary>Keeps the last look of each model.</summary>
public sealed class LookBook(Workspace workspace)
{
    /// <summary>The last look, or null where there was none.</summary>
    /// <exception cref="LevainException">It is broken or of a newer version.</exception>
    public Look? Find(string model)
    {
        var path = workspace.Record(model, MonitorStage.StageName);
        if (!File.Exists(path)) return null;
        var place = workspace.Relative(path);
        return Json.ReadFile<Look>(path, place, Look.CurrentSchema, $"Delete it and run --target=Monitor --model={model}.");
    }

    /// <summary>Writes a look in the place of the last one.</summary>
    internal void Keep(string model, Look look) => AtomicFile.Write(workspace.Record(model, MonitorStage.StageName), Json.Write(look));
}
