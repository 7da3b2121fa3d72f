using Levain.Stages;
using Microsoft.Win32.SafeHandles;

namespace Levain.Datasets.Reading;

/// <summary>Opens files of datasets by their kind.</summary>
internal static class TableFiles
{
    /// <summary>Opens a table: Parquet by its name's end, else comma-separated text.</summary>
    /// <exception cref="LevainException">The file cannot be opened or is no table.</exception>
    public static ValueTask<TableReader> OpenAsync(string path, string place, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)
            ? ParquetReader.OpenAsync(path, place, cancellation)
            : ValueTask.FromResult<TableReader>(new CsvReader(path, place));
    }

    /// <summary>Rows below the header.</summary>
    /// <exception cref="LevainException">The file is no table.</exception>
    public static async Task<long> CountAsync(string path, string place, CancellationToken cancellation)
    {
        using var reader = await OpenAsync(path, place, cancellation);
        var block = new RowBlock();
        long rows = 0;
        while (await reader.FillAsync(block, cancellation))
        {
            reader.Split(block);
            rows += block.Rows;
        }

        return rows;
    }

    /// <summary>Opens a file for reading from front to back.</summary>
    /// <exception cref="LevainException">It is missing, or closed to this user.</exception>
    public static SafeFileHandle OpenHandle(string path, string place)
    {
        try
        {
            return File.OpenHandle(path, options: FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LevainException($"{place} is missing, though Fetch has found it. Run --target=Fetch again.", missing);
        }
        catch (UnauthorizedAccessException folder) when (Directory.Exists(path))
        {
            throw new LevainException($"{place} is a folder, where a file should stand. Move it away, then run --target=Fetch again.", folder);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw Disk.Unreadable(place, refused);
        }
    }
}
