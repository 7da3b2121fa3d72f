namespace Levain.Models.Fraud.Generating;

/// <summary>Counts parts that threads finish and tells the share, never a smaller one after a larger.</summary>
internal sealed class ProgressCounter(int parts, IProgress<double> progress)
{
    private readonly Lock _gate = new();
    private int _done;

    public void Add()
    {
        lock (_gate)
            progress.Report((double)++_done / parts);
    }
}
