using Levain.Stages;

namespace Levain.Retraining;

/// <summary>Lets one look of a model be decided at a time in a checkout; the system frees it when its holder dies.</summary>
internal static class LedgerLock
{
    // A holder decides and writes a few files.
    private const int Tries = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock, waiting for its holder a short while.</summary>
    /// <exception cref="LevainException">Another process holds it all that time.</exception>
    public static async Task<FileStream> TakeAsync(Workspace workspace, string model, TimeProvider clock, CancellationToken cancellation)
    {
        var path = Path.Combine(workspace.Artifacts, $".monitor-{model}.lock");
        Disk.Guard(path, () => Directory.CreateDirectory(workspace.Artifacts));
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (tries == Tries)
            {
                throw new LevainException(
                    $"Another process decides about {model} and does not end. Wait for it or stop it, then run the same command again.", taken);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }
}
