namespace Levain.Monitoring.Logging;

/// <summary>Finds the files of a log.</summary>
internal static class LogFiles
{
    /// <summary>The paths in a folder, the oldest file first.</summary>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "predictions-*.jsonl")
           let name = LogFileName.Of(Path.GetFileName(file))
           where name is not null
           orderby name.Value.Sequence, file
           select file,
    ];
}
