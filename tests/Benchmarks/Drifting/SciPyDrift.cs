namespace Levain.Benchmarks.Drifting;

/// <summary>SciPy in a Python process of its own that times itself; its start, its imports and its reading are not counted.</summary>
internal sealed class SciPyDrift : IDriftWork
{
    private const string Python = "/usr/bin/python3";

    public string Name => "SciPy in a loop: ks_2samp, wasserstein_distance, chi2_contingency, and both indexes by numpy";

    public double Statistics { get; private set; }

    /// <summary>Why it cannot run here; null where it can.</summary>
    public static async Task<string?> MissingAsync()
    {
        if (!File.Exists(Python)) return $"SciPy is left out: {Python} is not on this machine.";
        var (code, _, _) = await Shell.RunAsync(Path.GetTempPath(), Python, ["-c", "import scipy"]);
        return code == 0 ? null : $"SciPy is left out: {Python} has no module scipy. apt-get install python3-scipy";
    }

    public async Task<double> TimeAsync(DriftColumns columns, string folder)
    {
        string[] sizes = [.. new[] { columns.Past[0].Length, DriftColumns.Numbers, DriftColumns.Categories }.Select(n => FormattableString.Invariant($"{n}"))];
        var told = Apart.Numbers(await Shell.MustAsync(
            folder, Python, [Path.Combine(AppContext.BaseDirectory, "Peers", "drift_peer.py"), folder, .. sizes], ("PYTHONDONTWRITEBYTECODE", "1")));
        Statistics = told[1];
        return told[0];
    }
}
