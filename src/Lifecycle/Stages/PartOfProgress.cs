namespace Levain.Stages;

/// <summary>Progress of one part of a longer work.</summary>
/// <param name="whole">Told the progress of the whole.</param>
/// <param name="from">Where in the whole the part begins, 0 to 1.</param>
/// <param name="to">Where it ends.</param>
[Plumbing]
internal sealed class PartOfProgress(IProgress<double> whole, double from, double to) : IProgress<double>
{
    public void Report(double value) => whole.Report(from + value * (to - from));
}
