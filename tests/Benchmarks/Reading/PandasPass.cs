using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>pandas in a Python process of its own; its start and its imports are not counted.</summary>
internal sealed class PandasPass : ITablePass
{
    private const string Python = "/usr/bin/python3";

    public string Name => "pandas: `read_csv`, `describe(include='all')`, `nunique()`";

    public async Task<string?> MissingAsync(string folder)
    {
        if (!File.Exists(Python)) return $"pandas is left out: {Python} is not on this machine.";
        var (code, _, _) = await Shell.RunAsync(folder, Python, ["-c", "import pandas"]);
        return code == 0 ? null : $"pandas is left out: {Python} has no module pandas. apt-get install python3-pandas";
    }

    public async Task<double> TimeAsync(Table table) => (await RunAsync(table))[0];

    public async Task<double> PeakAsync(Table table) => (await RunAsync(table))[1];

    private static async Task<double[]> RunAsync(Table table) => Apart.Numbers(await Shell.MustAsync(
        table.Root, Python, [Path.Combine(AppContext.BaseDirectory, "Peers", "pandas_peer.py"), table.FilePath],
        ("PYTHONDONTWRITEBYTECODE", "1")));
}
