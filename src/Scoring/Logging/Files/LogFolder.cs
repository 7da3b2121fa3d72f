using Levain.Monitoring.Logging;

namespace Levain.Scoring.Logging.Files;

/// <summary>The files of a log, oldest first, and what is deleted of them.</summary>
internal sealed class LogFolder(string path)
{
    public string Path => path;

    public IReadOnlyList<string> Files() => LogFiles.In(path);

    /// <summary>Begins the file after the last one; two processes that try at once get two files.</summary>
    public LogFile Create(DateTime now)
    {
        var sequence = Files() is [.., var last] ? LogFileName.Of(System.IO.Path.GetFileName(last))!.Value.Sequence : 0;
        while (true)
        {
            var file = System.IO.Path.Combine(path, new LogFileName(++sequence, now).ToString());
            try
            {
                return new LogFile(file);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another process has just taken this name.
            }
        }
    }

    /// <summary>Deletes the oldest files until the others leave room for one more of <paramref name="room"/> bytes.</summary>
    /// <param name="keepFiles">The most files with the one to come; 0 for no bound.</param>
    /// <param name="keepBytes">The most bytes with the one to come; 0 for no bound.</param>
    /// <param name="room">Bytes of the file to come.</param>
    public void Prune(int keepFiles, long keepBytes, long room)
    {
        var files = Files().Select(f => new FileInfo(f)).Where(f => f.Exists).ToList();
        var (count, bytes) = (files.Count + 1, files.Sum(f => f.Length) + room);
        foreach (var file in files)
        {
            if ((keepFiles == 0 || count <= keepFiles) && (keepBytes == 0 || bytes <= keepBytes)) return;
            if (!Delete(file)) continue;
            count--;
            bytes -= file.Length;
        }
    }

    // What another process writes or reads is held by it: it is left for the next time.
    private static bool Delete(FileInfo file)
    {
        try
        {
            using (File.OpenHandle(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) file.Delete();
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
