namespace Levain.Benchmarks.Drifting;

/// <summary>How much memory drift takes where rows do not fit into it.</summary>
internal sealed class DriftMemoryBench : IBench
{
    private const double Target = 2_000;

    public string Name => "DriftMemory";

    public string Summary => FormattableString.Invariant(
        $"{StreamedDriftWork.Rows:N0} against {StreamedDriftWork.Rows:N0} rows by {StreamedDriftWork.Width} columns of numbers that come in blocks: ")
        + "sketched on one thread as they come, then compared. The peak of resident memory of a process of its own, the runtime included; MB are 10^6 bytes.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var told = await Apart.RunAsync(new StreamedDriftWork(), Directory.CreateDirectory(site.Folder("streamed")).FullName);
        var peak = told[2] / 1e6;
        return new BenchResult(
            ["step", "s", "peak, MB"],
            [["sketching both sides", FormattableString.Invariant($"{told[0]:0.0}"), ""], ["the check", FormattableString.Invariant($"{told[1]:0.000}"), FormattableString.Invariant($"{peak:0}")]],
            [FormattableString.Invariant($"Target: within {Target:N0} MB; {peak:0}: {(peak < Target ? "met" : "missed")}.")]);
    }
}
