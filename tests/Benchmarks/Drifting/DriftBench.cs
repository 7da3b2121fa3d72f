namespace Levain.Benchmarks.Drifting;

/// <summary>How long it takes to compare a million rows with a million.</summary>
internal sealed class DriftBench : IBench
{
    private const int RoundCount = 3, RowCount = 1_000_000;
    private const double ExactTarget = 15, SketchTarget = 100;

    public string Name => "Drift";

    public string Summary => FormattableString.Invariant(
        $"{RowCount:N0} against {RowCount:N0} rows by {DriftColumns.Columns.Count} columns, {DriftColumns.Categories} of them categories: every statistic ")
        + "of each column, the same arrays for all, on one thread. Medians of 3 alternating runs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var folder = Directory.CreateDirectory(site.Folder("drift")).FullName;
        var columns = DriftColumns.Make(RowCount);
        columns.Write(folder);
        var (exact, sketch, peer, missing) = (new ExactDrift(), new SketchDrift(), new SciPyDrift(), await SciPyDrift.MissingAsync());
        IDriftWork[] works = missing is null ? [exact, new SortLimit(), sketch, peer] : [exact, new SortLimit(), sketch];
        var seconds = await Rounds.RunAsync(Name, RoundCount, works, w => w.TimeAsync(columns, folder));
        Directory.Delete(folder, recursive: true);
        return new BenchResult(
            ["comparison", "s", "least, s", "SciPy's over it"],
            [.. works.Select((w, i) => Row(w.Name, seconds[i], missing is null ? seconds[^1] : null))],
            missing is not null ? [missing] :
            [
                Target("exact statistics", seconds[^1].RatioTo(seconds[0]), ExactTarget),
                Target("sketches", seconds[^1].RatioTo(seconds[2]), SketchTarget),
                FormattableString.Invariant($"The exact statistics add up to {exact.Statistics:0.000000000}, SciPy's to {peer.Statistics:0.000000000}."),
            ]);
    }

    private static string Target(string what, double times, double target) =>
        FormattableString.Invariant($"Target for {what}: {target:0} times SciPy's loop; {times:0.0} times: {(times >= target ? "met" : "missed")}.");

    private static string[] Row(string name, IReadOnlyList<double> seconds, IReadOnlyList<double>? peer) =>
    [
        name,
        FormattableString.Invariant($"{seconds.Median():0.0000}"),
        FormattableString.Invariant($"{seconds.Min():0.0000}"),
        peer is null ? "" : FormattableString.Invariant($"{peer.RatioTo(seconds):0.0}"),
    ];
}
