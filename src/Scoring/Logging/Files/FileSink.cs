using Levain.Stages;

namespace Levain.Scoring.Logging.Files;

/// <summary>Writes records as JSON lines into files of a folder, and begins a new file by size and by age.</summary>
internal sealed class FileSink : ILogSink
{
    private const int LargestWrite = 256 << 10;

    private readonly PredictionLogOptions options;
    private readonly TimeProvider clock;
    private readonly LogFolder folder;
    private readonly LineBuffer buffer = new();
    private LogFile? file;
    private long begun;

    private FileSink(PredictionLogOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        folder = new(Path.GetFullPath(options.Folder!));
    }

    /// <summary>Begins the first file, so that a folder without the right to write is known at the start.</summary>
    public static FileSink Open(PredictionLogOptions options, TimeProvider clock)
    {
        var sink = new FileSink(options, clock);
        Disk.Guard(sink.folder.Path, () => Directory.CreateDirectory(sink.folder.Path));
        Disk.Guard(sink.folder.Path, sink.BeginUnlessFull);
        return sink;
    }

    public string Name => $"folder {folder.Path}";

    public async ValueTask<SinkProgress> WriteAsync(ReadOnlyMemory<byte> records, CancellationToken cancellation)
    {
        var current = Current();
        var progress = buffer.Fill(records, Math.Min(LargestWrite, options.RotateBytes - current.Length));
        await current.AppendAsync(buffer.Lines, options.Fsync);
        return progress;
    }

    public ValueTask DisposeAsync()
    {
        file?.Dispose();
        buffer.Dispose();
        return ValueTask.CompletedTask;
    }

    private LogFile Current()
    {
        // The age is of a clock that nobody can set.
        if (file is { Torn: false } && file.Length < options.RotateBytes && clock.GetElapsedTime(begun) < options.RotateAfter)
            return file;
        file?.Dispose();
        file = null;
        return Begin();
    }

    private LogFile Begin()
    {
        folder.Prune(options.KeepFiles, options.KeepBytes, options.RotateBytes);
        file = folder.Create(clock.GetUtcNow().UtcDateTime);
        begun = clock.GetTimestamp();
        if (options.Fsync) FolderFlush.Flush(folder.Path);
        return file;
    }

    // A full disk may have room again before the first prediction.
    private void BeginUnlessFull()
    {
        try
        {
            Begin();
        }
        catch (IOException full) when (full.HResult is NoSpaceUnix or NoSpaceWindows)
        {
        }
    }

    private const int NoSpaceUnix = 28;
    private const int NoSpaceWindows = unchecked((int)0x80070070);
}
