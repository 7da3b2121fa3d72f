namespace Levain.Validating.Inferring;

/// <summary>The files of a table to infer from: one file, or the partitions in a folder.</summary>
/// <param name="Name">The file's or the folder's name, without a path.</param>
/// <param name="Dataset">The dataset that it belongs to, by its place below <c>data</c>, else its own name.</param>
/// <param name="Files">Full paths, in the order of their names.</param>
internal sealed record TableSource(string Name, string Dataset, IReadOnlyList<string> Files)
{
    /// <summary>Finds the files.</summary>
    /// <param name="path">A file or a folder, as a full path.</param>
    /// <param name="place">The same as people type it, for messages.</param>
    /// <exception cref="LevainException">Nothing is there, or no table.</exception>
    public static TableSource Find(string path, string place)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        var name = Path.GetFileName(path);
        if (File.Exists(path)) return new TableSource(name, DatasetOf(path) ?? Path.GetFileNameWithoutExtension(name), [path]);
        if (!Directory.Exists(path))
            throw new LevainException($"{place} is missing: there is no such file or folder. Look at the path, which begins at the checkout's root.");
        string[] files = [.. Directory.GetFiles(path).Where(IsTable).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? new TableSource(name, DatasetOf(files[0]) ?? name, files)
            : throw new LevainException($"{place} holds no file whose name ends in .csv or .parquet. Name the folder that holds the partitions.");
    }

    private static bool IsTable(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".PARQUET";

    private static string? DatasetOf(string file) =>
        Path.GetDirectoryName(file) is { } folder && Path.GetFileName(Path.GetDirectoryName(folder)) is "data" or ".data"
            ? Path.GetFileName(Path.GetDirectoryName(file))
            : null;
}
