namespace Levain.Datasets.Fetching;

/// <summary>Adds up the progress of files that come side by side.</summary>
/// <param name="whole">Told the share of all that is there, 0 to 1.</param>
/// <param name="weights">What each file counts, in bytes or in any other unit.</param>
internal sealed class SharedProgress(IProgress<double> whole, IReadOnlyList<long> weights)
{
    private readonly double[] shares = new double[weights.Count];
    private readonly double all = Math.Max(1, weights.Sum(w => (double)w));
    private readonly Lock adding = new();
    private double sum;

    /// <summary>Takes the progress of one file, 0 to 1; a file that is started over takes its share back.</summary>
    public IProgress<double> Of(int file) => new One(this, file);

    private void Report(int file, double share)
    {
        lock (adding)
        {
            sum += (share - shares[file]) * weights[file];
            shares[file] = share;
            whole.Report(Math.Clamp(sum / all, 0, 1));
        }
    }

    private sealed class One(SharedProgress shared, int file) : IProgress<double>
    {
        public void Report(double value) => shared.Report(file, value);
    }
}
