using System.Diagnostics;
using Levain.Benchmarks.Reading.Tables;
using Levain.Datasets;
using Levain.Stages;

namespace Levain.Benchmarks.Reading;

/// <summary>Fetches, in a process that knows nothing yet but what is on the disk.</summary>
internal sealed class FetchWork : IApartWork
{
    public string Id => "fetch";

    /// <returns>Seconds, and 1 where there was nothing to do, 0 where the stage ran.</returns>
    public async Task<double[]> WorkAsync(string folder)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await new BenchCheckout(folder).RunAsync(FetchStage.StageName, new BenchModel());
        return [clock.Elapsed.TotalSeconds, outcome.Source == StageSource.UpToDate ? 1 : 0];
    }
}
