using Levain.Stages;
using Microsoft.Win32.SafeHandles;
using Parquet;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>An open Parquet file whose every failure is a sentence.</summary>
internal sealed class ParquetSource : IDisposable
{
    /// <summary>How long a footer may take: the package reads some broken ones for ever. Good ones take milliseconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ParquetOptions Options = new() { UseDateOnlyTypeForDates = true, UseBigDecimal = true };
    private readonly FileStream stream;
    private readonly SteadyFile steady;
    private global::Parquet.ParquetReader reader = null!;

    private ParquetSource(SafeFileHandle handle, string path, string place)
    {
        Place = place;
        steady = new SteadyFile(path, place);
        stream = new FileStream(handle, FileAccess.Read, bufferSize: 1 << 16);
    }

    public string Place { get; }

    /// <summary>The columns as the footer has them.</summary>
    public IReadOnlyList<Field> Fields { get; private set; } = [];

    /// <summary>How many row groups the file has.</summary>
    public int Groups => reader.RowGroupCount;

    /// <exception cref="LevainException">The file cannot be read or is no Parquet.</exception>
    public static async ValueTask<ParquetSource> OpenAsync(string path, string place, TimeSpan patience, CancellationToken cancellation)
    {
        var handle = TableFiles.OpenHandle(path, place);
        try
        {
            var source = new ParquetSource(handle, path, place);
            await source.TellingAsync(() => source.ReadFooterAsync(patience, cancellation));
            return source;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Reads all columns of a row group, one after the other, and gives the number of its rows.</summary>
    /// <exception cref="LevainException">The file is broken, or it changed while it was read.</exception>
    public async ValueTask<long> ReadAsync(int group, ParquetColumn[] columns, CancellationToken cancellation)
    {
        foreach (var column in columns)
            await TellingAsync(() => column.ReadAsync(reader.OpenRowGroupReader(group), cancellation).AsTask(), column.Field.Name);
        steady.RefuseChange();
        return reader.OpenRowGroupReader(group).RowCount;
    }

    public void Dispose() => stream.Dispose();

    private async Task ReadFooterAsync(TimeSpan patience, CancellationToken cancellation)
    {
        ParquetMarks.Check(stream.SafeFileHandle, Place);
        // On a thread of its own: what spins there cannot be stopped, only left behind.
        var reading = Task.Run(
            () => global::Parquet.ParquetReader.CreateAsync(stream, Options, leaveStreamOpen: true, cancellation), cancellation);
        try
        {
            reader = await reading.WaitAsync(patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new LevainException(FormattableString.Invariant(
                $"{Place} is broken: its footer could not be understood in {patience.TotalSeconds:0} seconds. Fetch it again, or write it again at its source."));
        }

        Fields = reader.Schema.Fields;
    }

    // What the package throws on broken bytes can be of any type.
    private async Task TellingAsync(Func<Task> read, string? column = null)
    {
        try
        {
            await read();
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or LevainException))
        {
            steady.RefuseChange();
            if (Disk.Refuses(broken)) throw Disk.Unreadable(Place, broken);
            var where = column is null ? Place : $"{Place}, column '{column}'";
            throw broken is NotSupportedException or NotImplementedException
                ? new LevainException(
                    $"{where}: packed in a way that is not supported here ({Reason(broken)}). Write the file again with zstd or snappy compression, then pin it again.",
                    broken)
                : new LevainException(
                    $"{where}: the file is broken, or holds values out of range ({Reason(broken)}). Fetch it again, or write it again at its source.",
                    broken);
        }
    }

    private static string Reason(Exception broken) => broken.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
