using System.Diagnostics;
using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>A pass that this program makes itself.</summary>
/// <param name="name">As the tables call it.</param>
/// <param name="id">As another process is told of it.</param>
/// <param name="good">Whether it tells good rows from bad ones.</param>
/// <param name="rows">Makes the pass and gives the rows that it found.</param>
internal sealed class OwnPass(string name, string id, bool good, Func<Table, Task<long>> rows) : ITablePass, IApartWork
{
    public string Name => name;

    public string Id => id;

    /// <summary>Says why the pass cannot be made on this machine, or null.</summary>
    public Func<string?> Missing { get; init; } = () => null;

    public Task<string?> MissingAsync(string folder) => Task.FromResult(Missing());

    public async Task<double> TimeAsync(Table table)
    {
        var clock = Stopwatch.StartNew();
        var found = await Task.Run(() => rows(table));
        var seconds = clock.Elapsed.TotalSeconds;
        var expected = good ? table.GoodRows : table.File.Rows;
        return found == expected
            ? seconds
            : throw new LevainException(FormattableString.Invariant($"'{name}' found {found} rows instead of {expected}. Mend the bench."));
    }

    public async Task<double> PeakAsync(Table table) => (await Apart.RunAsync(this, table.Root))[^1];

    public async Task<double[]> WorkAsync(string folder) => [await TimeAsync(new Table(folder))];
}
