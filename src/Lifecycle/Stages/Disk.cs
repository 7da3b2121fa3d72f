namespace Levain.Stages;

/// <summary>Turns the file system's refusals into sentences.</summary>
public static class Disk
{
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

    private static bool Explains(Exception refused) =>
        refused is UnauthorizedAccessException or IOException { InnerException: null };

    private static LevainException Explained(string path, Exception refused) => new(
        $"Cannot write {path}: {refused.Message.TrimEnd('.')}. Nothing was half written. "
        + "Make room or give this user the right to write there, then run the same command again.",
        refused);
}
