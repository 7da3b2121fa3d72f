namespace Levain.Benchmarks.Drifting;

/// <summary>One way to compare two tables.</summary>
internal interface IDriftWork
{
    string Name { get; }

    /// <summary>Seconds for all columns; reading and making them is not counted.</summary>
    Task<double> TimeAsync(DriftColumns columns, string folder);
}
