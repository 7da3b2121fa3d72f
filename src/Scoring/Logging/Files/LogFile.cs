using Microsoft.Win32.SafeHandles;

namespace Levain.Scoring.Logging.Files;

/// <summary>One file that grows by whole lines.</summary>
internal sealed class LogFile(string path) : IDisposable
{
    private readonly SafeFileHandle handle = File.OpenHandle(
        path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);

    public string Path => path;

    /// <summary>Bytes of whole lines.</summary>
    public long Length { get; private set; }

    /// <summary>Whether half a line may stand at the end: then nothing more may follow it.</summary>
    public bool Torn { get; private set; }

    public async ValueTask AppendAsync(ReadOnlyMemory<byte> lines, bool fsync)
    {
        try
        {
            // Not cancelled: a write that is given up half way would leave half a line.
            await RandomAccess.WriteAsync(handle, lines, Length, CancellationToken.None);
            if (fsync) RandomAccess.FlushToDisk(handle);
            Length += lines.Length;
        }
        catch
        {
            CutToWholeLines();
            throw;
        }
    }

    public void Dispose()
    {
        handle.Dispose();
        if (Length == 0 && !Torn) File.Delete(path);
    }

    private void CutToWholeLines()
    {
        try
        {
            RandomAccess.SetLength(handle, Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Torn = true;
        }
    }
}
