namespace Levain.Stages;

/// <summary>Progress of one part of a longer work.</summary>
/// <param name="whole">Told the progress of the whole.</param>
/// <param name="share">The part's share of the whole, 0 to 1; the part comes first.</param>
[Plumbing]
internal sealed class PartOfProgress(IProgress<double> whole, double share) : IProgress<double>
{
    public void Report(double value) => whole.Report(value * share);
}
