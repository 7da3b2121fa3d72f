using System.Diagnostics;
using Levain.Monitoring.Drifting;

namespace Levain.Benchmarks.Drifting;

/// <summary>The sort alone that exact ranks need, of both sides of the columns of numbers: nothing exact can be faster with this sort.</summary>
internal sealed class SortLimit : IDriftWork
{
    public string Name => "the limit of exact ranks: the radix sort alone";

    public Task<double> TimeAsync(DriftColumns columns, string folder)
    {
        var copies = columns.Past.Take(DriftColumns.Numbers).Concat(columns.Present.Take(DriftColumns.Numbers)).Select(c => c.ToArray()).ToList();
        var spare = new float[copies[0].Length];
        var clock = Stopwatch.StartNew();
        foreach (var copy in copies) RadixSort.Sort(copy, spare);
        return Task.FromResult(clock.Elapsed.TotalSeconds);
    }
}
