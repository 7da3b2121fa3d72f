namespace Levain.Stages;

/// <summary>Turns the file system's refusals into sentences.</summary>
[Plumbing]
public static class Disk
{
    // The number of an IOException that no system call gave one.
    private const int PlainIOException = unchecked((int)0x80131620);

    /// <summary>Runs an action that writes below a path.</summary>
    /// <exception cref="LevainException">The file system refused.</exception>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused) when (Explains(refused))
        {
            throw Explained(path, refused);
        }
    }

    /// <summary>Runs an asynchronous action that writes below a path.</summary>
    /// <exception cref="LevainException">The file system refused.</exception>
    public static async Task<T> GuardAsync<T>(string path, Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception refused) when (Explains(refused))
        {
            throw Explained(path, refused);
        }
    }

    /// <summary>Runs an action that reads a file.</summary>
    /// <exception cref="LevainException">The file system refused.</exception>
    public static T GuardRead<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw Unreadable(place, refused);
        }
    }

    /// <summary>The sentence for a file that is there and cannot be read.</summary>
    /// <param name="place">The file as people type it.</param>
    /// <param name="refused">What the file system said.</param>
    public static LevainException Unreadable(string place, Exception refused) => new(
        refused is UnauthorizedAccessException
            ? $"{place} cannot be read by this user. Give it the right to read the file and its folders, then run the same command again."
            : $"{place} cannot be read: {Reason(refused)}. See whether its disk is in order and nobody else holds it, then run the same command again.",
        refused);

    /// <summary>Whether a failure is the file system's own, and not of a reader who does not like what it read.</summary>
    internal static bool Refuses(Exception failure) =>
        failure is UnauthorizedAccessException || (failure is IOException and not EndOfStreamException && failure.HResult != PlainIOException);

    // The runtime puts the whole path behind the system's words.
    private static string Reason(Exception refused) => refused.Message.Split(" : '")[0].TrimEnd('.');

    private static bool Explains(Exception refused) =>
        refused is UnauthorizedAccessException or IOException { InnerException: null };

    private static LevainException Explained(string path, Exception refused) => new(
        $"Cannot write {path}: {refused.Message.TrimEnd('.')}. Nothing was half written. "
        + "Make room or give this user the right to write there, then run the same command again.",
        refused);
}
