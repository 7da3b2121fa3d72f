using Levain.Evaluating;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Keeps beside a champion what served rows are compared with; deterministic, so that it can be committed.</summary>
internal sealed class ChampionReferences(Workspace workspace)
{
    /// <summary>Whether the reference is the champion's, or there is none of it to be had.</summary>
    public bool IsThere(Champion champion) =>
        IsOf(workspace.MonitoringReference(champion.Model), champion) || !IsOf(Made(champion.Model), champion);

    /// <summary>Writes the reference where it is missing or another champion's.</summary>
    public void Complete(Champion champion)
    {
        if (!IsThere(champion)) AtomicFile.Copy(Made(champion.Model), workspace.MonitoringReference(champion.Model));
    }

    private string Made(string model) => Path.Combine(workspace.Model(model), EvaluateStage.ReferenceFile);

    private static bool IsOf(string path, Champion champion) =>
        File.Exists(path) && File.ReadAllText(path).Contains($"\"champion\": \"{champion.Digest}\"", StringComparison.Ordinal);
}
