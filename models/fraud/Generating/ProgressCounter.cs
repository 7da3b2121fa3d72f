namespace Levain.Models.Fraud.Generating;

/// <summary>Counts parts that threads finish and tells the share, never a smaller one after a larger.</summary>
internal sealed class ProgressCounter(int parts, IProgress<double> progress)
{
    private readonly Lock gate = new();
    private int done;

    public void Add()
    {
        lock (gate)
            progress.Report((double)++done / parts);
    }
}
