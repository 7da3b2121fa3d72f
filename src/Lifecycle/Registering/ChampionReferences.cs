using Levain.Evaluating;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Keeps beside a champion what served rows are compared with; deterministic, so that it can be committed.</summary>
internal sealed class ChampionReferences(Workspace workspace)
{
    /// <summary>Whether the reference is what Evaluate made of the champion, or it made none of this champion and day.</summary>
    public bool IsThere(Champion champion)
    {
        if (Read(Made(champion.Model)) is not { } made || !IsOf(made, champion)) return true;
        return Read(workspace.MonitoringReference(champion.Model)) == made;
    }

    /// <summary>Writes the reference where it is missing, another champion's, or of another way of watching.</summary>
    public void Complete(Champion champion)
    {
        if (!IsThere(champion)) AtomicFile.Copy(Made(champion.Model), workspace.MonitoringReference(champion.Model));
    }

    private string Made(string model) => Path.Combine(workspace.Model(model), EvaluateStage.ReferenceFile);

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    // The same model can come out of other days; its hold-out is another then.
    private static bool IsOf(string made, Champion champion) =>
        made.Contains($"\"champion\": \"{champion.Digest}\"", StringComparison.Ordinal)
        && made.Contains(FormattableString.Invariant($"\"asOf\": \"{champion.Recipe.AsOf:yyyy-MM-dd}\""), StringComparison.Ordinal);
}
