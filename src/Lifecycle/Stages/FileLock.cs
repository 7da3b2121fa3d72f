namespace Levain.Stages;

/// <summary>Lets one process at a time do something in a checkout; the system frees the lock when its holder dies.</summary>
[Plumbing]
internal static class FileLock
{
    // Holders write a few small files: half a minute is many times what a queue of fifty needs.
    private const int Tries = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes the lock, waiting for its holder a short while.</summary>
    /// <param name="path">The file that is held open.</param>
    /// <param name="holder">What another process does meanwhile, as in <c>moves the champion of market</c>.</param>
    /// <param name="clock">Tells how long it was waited for.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LevainException">Another process holds it all that time.</exception>
    public static async Task<FileStream> TakeAsync(string path, string holder, TimeProvider clock, CancellationToken cancellation)
    {
        Disk.Guard(path, () => Directory.CreateDirectory(Path.GetDirectoryName(path)!));
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (tries == Tries)
            {
                throw new LevainException($"Another process {holder} and does not end. Wait for it or stop it, then run the same command again.", taken);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }
}
