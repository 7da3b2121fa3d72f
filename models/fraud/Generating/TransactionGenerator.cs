using Levain.Datasets;
using Newtonsoft.Json.Linq;

namespace Levain.Models.Fraud.Generating;

/// <summary>
/// Makes a year of card transactions of a small bank, one CSV file a day, with fraud whose ways change after half a
/// year and with labels that come late. The bytes depend on the parameters alone.
/// </summary>
public sealed class TransactionGenerator : IDatasetGenerator
{
    private readonly int threads;

    public TransactionGenerator() : this(Environment.ProcessorCount) { }

    internal TransactionGenerator(int threads) => this.threads = threads;

    /// <inheritdoc/>
    public string Name => "transactions";

    /// <inheritdoc/>
    public async Task GenerateAsync(
        JObject parameters, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        var read = GeneratorParameters.From(parameters);
        // The caller's thread may be one that shows the progress: nothing is computed on it.
        var world = await Task.Run(() => new World(read, new Assumptions(), threads), cancellation);
        var done = new ProgressCounter(read.Days, progress);
        var days = new DayBook(world);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        await Parallel.ForAsync(0, read.Days, options, async (day, token) =>
        {
            await WriteAsync(days.Of(day), day, read.FirstDay, folder, token);
            done.Add();
        });
    }

    private static async Task WriteAsync(
        Entry[] entries, int day, DateOnly firstDay, string folder, CancellationToken cancellation)
    {
        var text = new PartitionText(firstDay).Of(day, entries);
        var path = Path.Combine(folder, PartitionText.FileName(firstDay.AddDays(day)));
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(text.WrittenMemory, cancellation);
    }
}
