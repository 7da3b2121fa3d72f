using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>Validates a small table for the first time in a process, and then again.</summary>
internal sealed class RulesWork : IApartWork
{
    private const int WarmRuns = 15;

    public string Id => "rules";

    /// <returns>Seconds of the first run, and the median of those that follow.</returns>
    public async Task<double[]> WorkAsync(string folder)
    {
        var table = new Table(folder);
        var cold = await TablePasses.Contract.TimeAsync(table);
        var warm = new List<double>();
        for (var i = 0; i < WarmRuns; i++) warm.Add(await TablePasses.Contract.TimeAsync(table));
        return [cold, warm.Skip(WarmRuns / 3).Median()];
    }
}
