using Levain.Stages;

namespace Levain.Registering;

/// <summary>Lets one champion of a model move at a time in a checkout.</summary>
internal static class PromotionLock
{
    /// <exception cref="LevainException">Another process holds it for half a minute.</exception>
    public static Task<FileStream> TakeAsync(Workspace workspace, string model, TimeProvider clock, CancellationToken cancellation) =>
        FileLock.TakeAsync(Path.Combine(workspace.Artifacts, $".promote-{model}.lock"), $"moves the champion of {model}", clock, cancellation);
}
