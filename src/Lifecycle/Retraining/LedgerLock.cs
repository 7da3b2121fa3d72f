using Levain.Stages;

namespace Levain.Retraining;

/// <summary>Lets one look of a model be decided at a time in a checkout.</summary>
internal static class LedgerLock
{
    /// <exception cref="LevainException">Another process holds it for half a minute.</exception>
    public static Task<FileStream> TakeAsync(Workspace workspace, string model, TimeProvider clock, CancellationToken cancellation) =>
        FileLock.TakeAsync(Path.Combine(workspace.Artifacts, $".monitor-{model}.lock"), $"decides about {model}", clock, cancellation);
}
