namespace Levain.Scoring.Logging;

/// <summary>A folder of a test's own, deleted with the test; its name has a blank and a letter beyond ASCII.</summary>
internal sealed class LogDirectory : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("lög ").FullName;

    public string Path => System.IO.Path.Combine(root, "predictions");

    public PredictionLogOptions Options => new() { Folder = Path, FlushInterval = TimeSpan.FromMilliseconds(20) };

    public string[] Files => [.. Directory.GetFiles(Path).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
