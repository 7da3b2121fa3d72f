using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Levain.Monitoring.Logging;

/// <summary>Reads the files of a folder, oldest file first, each file from its start.</summary>
public sealed class FileLog(string folder) : IPredictionLog
{
    private readonly List<string> torn = [];

    public string Name => $"folder {folder}";

    /// <summary>The files read so far whose last line is half: their process ended, or is just now writing, there.</summary>
    public IReadOnlyList<string> Torn => torn;

    /// <exception cref="LevainException">There is no such folder, or a line before a file's last one is damaged.</exception>
    public async IAsyncEnumerable<LogEntry> ReadAsync(string model, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in ReadAsync(cancellation))
            if (entry.Model == model)
                yield return entry;
    }

    /// <summary>Streams the entries of all models.</summary>
    /// <exception cref="LevainException">There is no such folder, or a line before a file's last one is damaged.</exception>
    public async IAsyncEnumerable<LogEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
            throw new LevainException($"There is no folder {folder} with a prediction log: name the folder that the service writes to.");
        torn.Clear();
        foreach (var file in LogFiles.In(folder))
            await foreach (var entry in ReadFileAsync(file, cancellation))
                yield return entry;
    }

    private async IAsyncEnumerable<LogEntry> ReadFileAsync(string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = Open(file);
        if (stream is null) yield break;
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 << 10));
        var number = 0L;
        for (var ended = false; !ended;)
        {
            var read = await pipe.ReadAsync(cancellation);
            var rest = read.Buffer;
            ended = read.IsCompleted;
            while (NextLine(ref rest, ended) is { } line)
            {
                number++;
                var entry = LineParser.Parse(line, out var damage);
                if (entry is not null) yield return entry;
                else if (ended && rest.IsEmpty) torn.Add(file);
                else throw Damaged(file, number, damage!);
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }

        await pipe.CompleteAsync();
    }

    // A file that its service has deleted meanwhile, for it keeps only so many, is no fault.
    private static FileStream? Open(string file)
    {
        try
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: false);
        }
        catch (IOException) when (!File.Exists(file))
        {
            return null;
        }
    }

    private static ReadOnlySequence<byte>? NextLine(ref ReadOnlySequence<byte> rest, bool ended)
    {
        if (rest.IsEmpty) return null;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            var line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return line;
        }

        if (!ended) return null;
        var last = rest;
        rest = rest.Slice(rest.End);
        return last;
    }

    private static LevainException Damaged(string file, long number, string damage) => new(
        $"{file}, line {number} is damaged: {damage}. Nothing of this kind comes from a service that was stopped or killed: "
        + "see what else has written to the file, then delete the line or move the file away.");
}
