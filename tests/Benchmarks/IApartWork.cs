namespace Levain.Benchmarks;

/// <summary>Work that a process of its own can do.</summary>
internal interface IApartWork
{
    /// <summary>What the process is told to do.</summary>
    string Id { get; }

    /// <summary>Does the work over a folder.</summary>
    /// <returns>What was measured.</returns>
    Task<double[]> WorkAsync(string folder);
}
