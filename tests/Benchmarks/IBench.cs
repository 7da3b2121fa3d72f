namespace Levain.Benchmarks;

/// <summary>Measures one thing and its contenders.</summary>
internal interface IBench
{
    /// <summary>What <c>--filter</c> chooses by, and the name of the result's file.</summary>
    string Name { get; }

    /// <summary>What is measured, and how.</summary>
    string Summary { get; }

    Task<BenchResult> RunAsync(BenchSite site);
}
