namespace Levain.Benchmarks.Serving.Hosting;

/// <summary>A contender that this very program can be.</summary>
internal interface IBenchHost
{
    /// <summary>What the command line calls it.</summary>
    string Id { get; }

    /// <summary>Serves until the process is ended.</summary>
    /// <param name="models">The folder that services read.</param>
    /// <param name="url">Where it listens.</param>
    Task RunAsync(string models, string url);
}
